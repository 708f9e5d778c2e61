import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import { languages, type ProcedureDeclaration, type Text, unitsOf } from '../../libs/domain';
import { jsonSchemaOf } from '../../libs/forms';
import { formatCitation, type Parameter } from '../../libs/law';
import { demonstration } from '../../libs/organisation';

const offices = new Set(demonstration.offices.map(({ id }) => id));

/** What holds of every procedure, whatever it is about. `folder` is the one that holds its letters. */
export function describeDeclaration(declaration: ProcedureDeclaration, folder: string): void {
  const { tasks, deadlines, acts, letters, requests, outcomes, stages, facts, opening } = declaration;

  describe(declaration.key, () => {
    test('every task belongs to a declared stage and to an office that exists', () => {
      for (const { stage, office } of Object.values(tasks)) {
        expect(Object.keys(stages)).toContain(stage);
        expect(offices).toContain(office);
      }
      for (const request of Object.values(requests)) {
        for (const office of request.offices) expect(offices).toContain(office);
        expect(Object.keys(stages)).toEqual(expect.arrayContaining([...(request.stages ?? [])]));
      }
      for (const { unit, officer, manager } of unitsOf(declaration)) {
        for (const office of [officer, manager]) expect(offices).toContain(office);
        expect(demonstration.units.map(({ id }) => id)).toContain(unit);
      }
    });

    test('duties apart name tasks of this procedure, never the task itself', () => {
      for (const [key, { notBy = [] }] of Object.entries(tasks)) {
        expect(Object.keys(tasks)).toEqual(expect.arrayContaining([...notBy]));
        expect(notBy).not.toContain(key);
      }
    });

    test('every text is there in both languages', () => {
      const texts = { tasks, deadlines, acts, letters, requests, outcomes, stages, facts };
      for (const text of textsIn(texts)) {
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
      for (const { template } of [...Object.values(acts), ...Object.values(letters)])
        expect([template, existsSync(join(folder, 'letters', `${template}.md`))]).toEqual([template, true]);
    });

    test('every citation can be printed', () => {
      const citations = [...Object.values(deadlines), ...Object.values(acts)].map(({ basis }) => basis);
      for (const basis of [...citations, ...declaration.basis])
        expect(formatCitation(basis, 'it')).not.toBe('');
    });
  });
}

/** What holds of the folder of procedures as a whole. */
export function describeFolder(
  folder: string,
  procedures: readonly ProcedureDeclaration[],
  parameters: Readonly<Record<string, Parameter<unknown>>>,
): void {
  test('no template is left over', () => {
    const declared = procedures
      .flatMap(({ acts, letters }) => [...Object.values(acts), ...Object.values(letters)])
      .map(({ template }) => `${template}.md`);
    const there = readdirSync(join(folder, 'letters')).filter((file) => file.endsWith('.md'));
    expect(there.toSorted()).toEqual([...new Set(declared)].toSorted());
  });

  test('what the city decides for itself carries its source, and a doubt where that is no article', () => {
    for (const { source, doubt } of Object.values(parameters).flatMap(({ values }) => values)) {
      expect(source).toBeTruthy();
      if (typeof source === 'string') expect(doubt).toBeDefined();
      else expect(source.article).not.toBe('');
    }
  });
}

/** Every pair of texts found anywhere in a value, forms apart. */
function textsIn(value: unknown): Text[] {
  if (typeof value !== 'object' || value === null || 'safeParse' in value) return [];
  if ('it' in value && 'en' in value) return [value as Text];
  return Object.values(value as Record<string, unknown>).flatMap(textsIn);
}
