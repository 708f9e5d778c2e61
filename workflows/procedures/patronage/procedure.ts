import { defineOpening, defineProcedure } from '../../../libs/domain';
import { cite } from '../../../libs/law';
import { context } from './declaration/context';
import { examination } from './declaration/examination';
import { facts } from './declaration/facts';
import { grant } from './declaration/grant';
import { intake } from './declaration/intake';
import { refusal } from './declaration/refusal';
import { requests } from './declaration/requests';
import { revocation } from './declaration/revocation';
import { use } from './declaration/use';
import { applicationForm } from './form';
import { conclusionTerm } from './parameters';
import { patronageNotice } from './public-notice';
import { patronages } from './register';
import { cityRules } from './rules';

/** P10, patronage: an initiative may bear the city’s name and mark, without money. */
export const patronage = defineProcedure({
  key: 'patronage',
  code: 'P10',
  folder: 'patronage',
  title: { it: 'Patrocinio', en: 'Patronage' },
  summary: {
    it: 'Un ente chiede, almeno 45 giorni prima, che la sua iniziativa porti il nome e il marchio della città; la Giunta decide, senza oneri per il bilancio.',
    en: 'A body asks, at least 45 days before, that its initiative bear the city’s name and mark; the board decides, at no cost for the budget.',
  },
  unit: 'cabinet.direction',
  officer: 'cabinet.officer',
  manager: 'cabinet.director',
  sharedWith: [
    {
      unit: 'international-relations.direction',
      officer: 'international-relations.officer',
      manager: 'international-relations.director',
    },
  ],
  electoralGate: true,
  opening: defineOpening({
    form: applicationForm,
    protocol: true,
    titleOf: ({ applicant, initiative }) => `${initiative.title} (${applicant})`,
    partyOf: ({ applicant }) => applicant,
  }),
  term: {
    deadline: 'conclusion',
    days: conclusionTerm,
    silence: [{ meaning: 'nonPerformance', basis: cite('L. 241/1990', '2', '1') }],
    substitute: 'general-manager',
  },
  stages: {
    registered: { it: 'Protocollazione', en: 'Registered' },
    competence: { it: 'Competenza', en: 'Competence' },
    completeness: { it: 'Documentazione', en: 'Documents' },
    requirements: { it: 'Requisiti e pareri', en: 'Requirements and opinions' },
    electoralGate: { it: 'Periodo elettorale', en: 'Electoral period' },
    notice: { it: 'Preavviso e diniego', en: 'Notice and refusal' },
    resolution: { it: 'Deliberazione', en: 'Resolution' },
    preparation: { it: 'Marchio e bozze', en: 'Mark and proofs' },
    event: { it: 'Iniziativa', en: 'Initiative' },
    closure: { it: 'Materiale definitivo', en: 'Final material' },
    revocation: { it: 'Revoca', en: 'Revocation' },
  },
  tasks: {
    ...intake.tasks,
    ...examination.tasks,
    ...refusal.tasks,
    ...grant.tasks,
    ...use.tasks,
    ...revocation.tasks,
  },
  deadlines: {
    ...intake.deadlines,
    ...examination.deadlines,
    ...refusal.deadlines,
    ...grant.deadlines,
    ...use.deadlines,
    ...revocation.deadlines,
  },
  acts: { ...refusal.acts, ...grant.acts, ...revocation.acts },
  letters: {
    ...intake.letters,
    ...examination.letters,
    ...refusal.letters,
    ...grant.letters,
    ...use.letters,
    ...revocation.letters,
  },
  requests,
  registers: { patronages },
  outcomes: {
    granted: { title: { it: 'Patrocinio concesso', en: 'Granted' }, favour: 'full' },
    refused: { title: { it: 'Patrocinio negato', en: 'Refused' }, favour: 'none' },
    forwarded: {
      title: { it: 'Trasmessa per competenza', en: 'Out of competence, forwarded' },
      favour: 'neutral',
    },
    late: { title: { it: 'Non ammessa perché tardiva', en: 'Late' }, favour: 'none' },
    withdrawn: { title: { it: 'Rinuncia', en: 'Withdrawn' }, favour: 'neutral' },
    lapsed: { title: { it: 'Decaduta', en: 'Lapsed' }, favour: 'neutral' },
    revoked: { title: { it: 'Patrocinio revocato', en: 'Revoked' }, favour: 'none' },
  },
  facts,
  context,
  basis: [cityRules, cite('TUEL', '48', '2'), cite('L. 28/2000', '9', '1'), cite('L. 241/1990', '2', '2')],
  publicNotice: patronageNotice,
});
