import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import { languages, type ProcedureDeclaration, type Text } from '../../../libs/domain';
import { jsonSchemaOf } from '../../../libs/forms';
import { type Citation, formatCitation, type Parameter } from '../../../libs/law';
import { demonstration } from '../../../libs/organisation';
import * as parameters from './parameters';
import { application, round } from './procedure';

const offices = new Set(demonstration.offices.map(({ id }) => id));
const letters = join(__dirname, 'letters');

describe.each<[string, ProcedureDeclaration]>([
  ['round', round],
  ['application', application],
])('%s', (_name, declaration) => {
  const {
    tasks,
    deadlines,
    acts,
    letters: letterKinds,
    requests,
    outcomes,
    stages,
    facts,
    opening,
  } = declaration;

  test('every task belongs to a declared stage and to an office that exists', () => {
    for (const { stage, office } of Object.values(tasks)) {
      expect(Object.keys(stages)).toContain(stage);
      expect(offices).toContain(office);
    }
    for (const office of [declaration.officer, declaration.manager]) expect(offices).toContain(office);
    for (const request of Object.values(requests)) {
      for (const office of request.offices) expect(offices).toContain(office);
    }
    expect(demonstration.units.map(({ id }) => id)).toContain(declaration.unit);
  });

  test('duties apart name tasks of this procedure, never the task itself', () => {
    for (const [key, { notBy = [] }] of Object.entries(tasks)) {
      expect(Object.keys(tasks)).toEqual(expect.arrayContaining([...notBy]));
      expect(notBy).not.toContain(key);
    }
  });

  test('every text is there in both languages', () => {
    for (const text of textsIn({ tasks, deadlines, acts, letterKinds, requests, outcomes, stages, facts })) {
      for (const language of languages) expect(text[language].trim()).not.toBe('');
      expect(text.it).not.toMatch(/['"]/);
    }
  });

  test('every form can be drawn, and each of its fields has a label', () => {
    const forms: z.ZodType[] = [opening.form, ...Object.values(tasks).map(({ form }) => form)];
    for (const form of [...forms, ...Object.values(requests).map((request) => request.form)]) {
      const { properties } = jsonSchemaOf(form, 'it') as { properties: Record<string, { title?: string }> };
      for (const [name, { title }] of Object.entries(properties))
        expect([name, title]).toEqual([name, expect.any(String)]);
    }
  });

  test('every act and letter has its template', () => {
    for (const { template } of [...Object.values(acts), ...Object.values(letterKinds)]) {
      expect([template, existsSync(join(letters, `${template}.md`))]).toEqual([template, true]);
    }
  });

  test('every citation can be printed', () => {
    const citations = [...Object.values(deadlines), ...Object.values(acts)].map(({ basis }) => basis);
    for (const basis of [...citations, ...declaration.basis])
      expect(formatCitation(basis, 'it')).toMatch(/art\. /);
  });
});

test('no template is left over', () => {
  const procedures: ProcedureDeclaration[] = [round, application];
  const declared = procedures
    .flatMap(({ acts, letters: kinds }) => [...Object.values(acts), ...Object.values(kinds)])
    .map(({ template }) => `${template}.md`);
  expect(readdirSync(letters).toSorted()).toEqual(declared.toSorted());
});

test('titles of cases', () => {
  expect(round.opening.titleOf({ referenceYear: 2011 })).toBe('Contributi per edifici di culto, anno 2011');
  expect(round.opening.titleOf({ referenceYear: 2011, title: 'Tornata' })).toBe('Tornata');
});

test('what Milan decides for itself carries its source, and a doubt where a source is missing', () => {
  const rows = Object.values(parameters).flatMap((parameter: Parameter<unknown>) => parameter.values);
  for (const { source, doubt } of rows) {
    expect(source).toBeTruthy();
    if (typeof source === 'string') expect(doubt).toBeDefined();
    else expect((source satisfies Citation).article).not.toBe('');
  }
});

/** Every pair of texts found anywhere in a value, forms apart. */
function textsIn(value: unknown): Text[] {
  if (typeof value !== 'object' || value === null || 'safeParse' in value) return [];
  if ('it' in value && 'en' in value) return [value as Text];
  return Object.values(value as Record<string, unknown>).flatMap(textsIn);
}
