import { meetingRequests, openMeetingSteps } from '../../../../libs/casework';
import {
  defineOpening,
  defineProcedure,
  defineTask,
  numberFact as number,
  textFact as text,
} from '../../../../libs/domain';
import { cite } from '../../../../libs/law';
import { checkMentions, commissionCaseForm, memberDeclarationForm, mentionsForm } from '../evaluation-forms';
import { letters } from '../letters';
import { commissionNotice } from '../public-notice';

const ranking = {
  title: { it: 'Graduatoria', en: 'Ranking' },
  kind: 'table',
  columns: {
    strand: text('Premio', 'Prize'),
    rank: number('Posizione', 'Rank'),
    code: text('Codice', 'Code'),
    score: text('Punteggio', 'Score'),
    note: text('Nota', 'Note'),
  },
} as const;

const offices = {
  stage: 'session',
  members: 'prizes.examiner',
  secretary: 'cabinet.officer',
  basis: cite('L. 241/1990', '12', '1'),
};

/** The commission of an edition. It knows theses by code: the edition alone joins codes with people, after it. */
export const commission = defineProcedure({
  key: 'prizeCommission',
  code: 'P07',
  folder: 'degree-prizes',
  parent: 'prizeEdition',
  openedByParent: true,
  title: { it: 'Commissione dei premi di laurea', en: 'Commission of the degree prizes' },
  summary: {
    it: 'La commissione valuta le tesi, note per codice, e delibera la graduatoria e le menzioni.',
    en: 'The commission scores theses, known by code, and decides on ranking and mentions.',
  },
  unit: 'cabinet.direction',
  officer: 'cabinet.officer',
  manager: 'cabinet.director',
  opening: defineOpening({
    form: commissionCaseForm,
    protocol: false,
    titleOf: ({ year }) => `Commissione dei premi di laurea, edizione ${year}`,
  }),
  stages: {
    constitution: { it: 'Insediamento', en: 'Constitution' },
    readings: { it: 'Letture', en: 'Readings' },
    session: { it: 'Seduta plenaria', en: 'Plenary session' },
  },
  tasks: {
    declaration: defineTask({
      title: { it: 'Accettare l’incarico', en: 'Accept the appointment' },
      instructions: {
        it: 'Accettare l’incarico e dichiarare l’assenza di condanne. I conflitti sulla singola tesi si dichiarano quando la si riceve.',
        en: 'Accept the appointment and declare the absence of convictions. Conflicts over a thesis are declared when it comes.',
      },
      office: 'prizes.examiner',
      stage: 'constitution',
      form: memberDeclarationForm,
      personal: true,
      due: { amount: 5, unit: 'days' },
      basis: cite('D.Lgs. 165/2001', '35-bis', '1'),
    }),
    mentions: defineTask({
      title: { it: 'Proporre le menzioni speciali', en: 'Propose special mentions' },
      instructions: {
        it: 'Indicare le tesi senza premio che meritano una menzione, con la motivazione; nessuna è possibile.',
        en: 'Name theses without a prize that deserve a mention, with reasons; there may be none.',
      },
      office: 'prizes.examiner',
      stage: 'session',
      form: mentionsForm,
      due: { amount: 10, unit: 'days' },
      check: checkMentions,
      basis: cite('L. 241/1990', '12', '1'),
    }),
    ...openMeetingSteps('commission', offices),
  },
  deadlines: {},
  acts: {
    'commission.minutes': {
      title: { it: 'Verbale della commissione', en: 'Minutes of the commission' },
      organ: 'commission',
      register: 'minutes',
      template: letters.commissionMinutes,
      basis: cite('L. 241/1990', '12', '1'),
    },
  },
  letters: {
    'commission.convening': {
      title: { it: 'Convocazione della commissione', en: 'Convening of the commission' },
      template: letters.commissionConvening,
      basis: cite('L. 241/1990', '12', '1'),
    },
  },
  requests: meetingRequests('commission', offices),
  outcomes: {
    concluded: { title: { it: 'Lavori conclusi', en: 'Work concluded' }, favour: 'neutral' },
    dissolved: {
      title: { it: 'Sciolta con l’edizione', en: 'Dissolved with the edition' },
      favour: 'neutral',
    },
  },
  facts: {
    members: {
      title: { it: 'Componenti in carica', en: 'Members' },
      kind: 'table',
      columns: { name: text('Nome', 'Name') },
    },
    ranking,
    minutesNumber: text('Verbale n.', 'Minutes no.'),
  },
  context: {
    ranking,
    mentions: {
      title: { it: 'Menzioni proposte', en: 'Mentions proposed' },
      kind: 'table',
      columns: { code: text('Codice', 'Code'), reasons: text('Motivazione', 'Reasons') },
    },
    mayBeMentioned: {
      title: { it: 'Tesi senza premio', en: 'Theses without a prize' },
      kind: 'table',
      columns: { code: text('Codice', 'Code') },
    },
  },
  basis: [cite('L. 241/1990', '12'), cite('D.Lgs. 165/2001', '35-bis')],
  publicNotice: commissionNotice,
});
