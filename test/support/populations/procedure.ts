import {
  caseTests,
  defineOpening,
  defineProcedure,
  defineTask,
  drawMethodTitles,
} from '../../../libs/domain';
import { caseQueryField, choice, form, integer, percent, text, titlesOf } from '../../../libs/forms';
import { cite } from '../../../libs/law';

const basis = cite('TUEL', '147', '1');
const look = { office: 'cabinet.officer', stage: 'looking' } as const;

/** A procedure outside the catalogue, to try on the real engine what the kit does with other cases. */
export const lookInto = defineProcedure({
  key: 'lookInto',
  code: 'X04',
  folder: 'populations',
  title: { it: 'Verifica', en: 'Check' },
  summary: { it: 'Un ufficio verifica pratiche.', en: 'An office looks into cases.' },
  unit: 'cabinet.direction',
  officer: 'cabinet.officer',
  manager: 'cabinet.director',
  opening: defineOpening({
    form: form({ title: text(80, { label: { it: 'Titolo', en: 'Title' } }) }),
    protocol: false,
    titleOf: ({ title }) => title,
  }),
  stages: { looking: { it: 'Verifica', en: 'Check' } },
  tasks: {
    take: defineTask({
      ...look,
      title: { it: 'Formare la popolazione', en: 'Take a population' },
      instructions: { it: 'Indicare le pratiche.', en: 'Say which cases.' },
      form: form({ query: caseQueryField({ it: 'Pratiche', en: 'Cases' }) }),
    }),
    look: defineTask({
      ...look,
      title: { it: 'Verificare', en: 'Look into them' },
      instructions: { it: 'Estrarre, verificare o concludere.', en: 'Draw, test or end.' },
      form: form({
        method: choice(drawMethodTitles, { label: { it: 'Estrazione', en: 'Draw' } }).optional(),
        size: integer(0, 5_000, { label: { it: 'Dimensione', en: 'Size' } }).optional(),
        tolerable: percent({ label: { it: 'Tollerabile', en: 'Tolerable' } }).optional(),
        reason: text(200, { label: { it: 'Motivo', en: 'Reason' } }).optional(),
        test: choice(titlesOf(caseTests), { label: { it: 'Verifica', en: 'Test' } }).optional(),
        entryOf: text(200, { label: { it: 'Pratica', en: 'Case' } }).optional(),
        position: integer(1, 100_000, { label: { it: 'Voce', en: 'Entry' } }).optional(),
      }),
    }),
  },
  deadlines: {},
  acts: {},
  letters: {},
  requests: {},
  outcomes: { done: { title: { it: 'Conclusa', en: 'Done' }, favour: 'neutral' } },
  facts: {
    cases: { title: { it: 'Pratiche', en: 'Cases' }, kind: 'text' },
    drawn: { title: { it: 'Estratte', en: 'Drawn' }, kind: 'text' },
    exceptions: { title: { it: 'Scostamenti', en: 'Exceptions' }, kind: 'text' },
    evidence: { title: { it: 'Evidenza', en: 'Evidence' }, kind: 'text' },
    refusal: { title: { it: 'Rifiuto', en: 'Refusal' }, kind: 'text' },
  },
  basis: [basis],
  publicNotice: {
    startedBy: 'ownMotion',
    begins: { it: 'L’ufficio verifica.', en: 'The office looks.' },
    decides: [{ organ: 'manager', office: 'cabinet.director', decides: { it: 'Verifica.', en: 'Looks.' } }],
    ownCase: ['askUnit'],
    parameters: [],
    declarationInstead: 'none',
    remedies: ['regionalCourt'],
  },
});
