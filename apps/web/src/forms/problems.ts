import type { ProblemView } from '@domain';
import { type ErrorSchema, ErrorSchemaBuilder } from '@rjsf/utils';
import { useCallback, useMemo, useState } from 'react';
import { useLanguage } from '../texts/use-language';
import { checkAnswer } from './check-answer';
import { fieldId, type FieldSchema } from './schema';

export type FieldProblem = NonNullable<ProblemView['problems']>[number];

/**
 * What is wrong with a form now: from the first attempt to send it, what the schema sees, kept up while typing; after
 * an answer of the server, also what only the server sees, until the field in question is changed.
 */
export function useProblems(schema: FieldSchema, value: unknown, fromServer: readonly FieldProblem[]) {
  const language = useLanguage();
  const [attempts, setAttempts] = useState(0);
  const [answered, setAnswered] = useState({ fromServer, changed: new Set<string>(), times: 0 });
  if (answered.fromServer !== fromServer) {
    setAnswered({ fromServer, changed: new Set(), times: answered.times + 1 });
  }

  const problems = useMemo(() => {
    const seen = attempts === 0 ? [] : checkAnswer(schema, value);
    return [
      ...seen.map(({ path, message }) => ({ path, message: message[language] })),
      ...answered.fromServer.filter(({ path }) => !answered.changed.has(fieldId(path))),
    ];
  }, [schema, value, language, attempts, answered]);

  const noteChange = useCallback(
    (id: string) => setAnswered((state) => ({ ...state, changed: new Set(state.changed).add(id) })),
    [],
  );

  /** Counts the attempt and says whether the form may be sent. */
  const attempt = useCallback(
    (answer: unknown) => {
      setAttempts((count) => count + 1);
      return checkAnswer(schema, answer).length === 0;
    },
    [schema],
  );

  /** Grows with each time somebody has to be told of the problems. */
  const told = attempts + answered.times;
  return { problems, told, attempt, noteChange };
}

/** The problems in the shape in which rjsf hands them to the fields. */
export function errorSchemaOf(problems: readonly FieldProblem[]): ErrorSchema {
  const builder = new ErrorSchemaBuilder();
  for (const { path, message } of problems) builder.addErrors(message, [...path]);
  return builder.ErrorSchema;
}
