import type { JournalEntry } from '../../libs/domain';
import { plainDocuments } from '../../test/support/plain-documents';
import { writeDocument } from './write-document';

test('what a template cannot be filled with says which template it is', () => {
  const entry = {
    fact: {
      kind: 'letterSent',
      document: '1',
      letter: 'report',
      title: 'Relazione',
      template: 'audit-plan/letters/annual-report',
      addressee: 'Sindaco',
      number: '2026/0000001',
      data: { today: '2026-03-09', count: -1 },
    },
  } as unknown as JournalEntry;
  const filledBy = (template: string) => () =>
    writeDocument(
      { ...plainDocuments, templates: { read: () => template }, letterhead: () => ({ area: '', unit: '' }) },
      entry,
    );
  expect(filledBy('{{missing}}')).toThrow(
    'audit-plan/letters/annual-report: Template: no value for "missing".',
  );
  expect(filledBy(':::bars Rilievi\n- Alta: {{count}}\n:::\n')).toThrow(
    'audit-plan/letters/annual-report: Template: "-1" of "Alta" in the chart "Rilievi" is not a figure.',
  );
  expect(filledBy('n. {{number}}')).not.toThrow();
});
