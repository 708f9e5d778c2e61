import type { TaskView } from '@domain';
import { useTranslation } from 'react-i18next';
import { BoxState } from '../ballots/box-state';
import { useFamilyFacts } from '../../client/use-procedures';
import { useReader } from '../../texts/use-language';
import { FactsList } from '../../ui/facts-list';
import { FactValue } from '../../values/fact-value';
import { PlainValue } from '../../values/plain-value';
import { nameInWords } from '../../values/name-in-words';

/** What widgets, the state of a box and previews show in their own way, and what a form begins with. */
const NOT_TO_BE_READ = ['secretPaper', 'ballot', 'startingFrom', 'forPreview'];

/** Whether there is anything to read in a value: a draft without remarks has none. */
function says(value: unknown): boolean {
  if (typeof value === 'object' && value !== null) return Object.values(value).some(says);
  return value !== undefined && value !== null && value !== '';
}

/** What the case knows that helps to answer: read with the declarations of the procedure, tables last. */
export function TaskContext({ task }: { task: TaskView }) {
  const { t } = useTranslation();
  const read = useReader();
  const declared = useFamilyFacts(task.procedure);
  // In the order in which the procedure declares them; what it does not declare comes after.
  const keys = [...new Set([...Object.keys(declared), ...Object.keys(task.context)])];
  const known = keys.filter((key) => !NOT_TO_BE_READ.includes(key) && says(task.context[key]));
  if (known.length === 0) return null;
  const facts = known.map((key) => {
    const fact = declared[key];
    const value = task.context[key];
    return {
      key,
      title: fact ? read(fact.title) : nameInWords(key),
      value: fact ? (
        <FactValue value={value} fact={fact} labels={declared} />
      ) : (
        <PlainValue value={value} labels={declared} />
      ),
      wide: Array.isArray(value),
    };
  });
  return (
    <section className="case-panel">
      <h2 className="case-panel__title">{t('task.context')}</h2>
      {typeof task.context['ballot'] === 'string' && <BoxState ballot={task.context['ballot']} />}
      <FactsList facts={facts.toSorted((a, b) => Number(a.wide) - Number(b.wide))} />
    </section>
  );
}
