import { commitmentContext, coverageContext, paymentContext, postingDeadline } from '../../../libs/casework';
import { correctionFacts, defineOpening, defineProcedure } from '../../../libs/domain';
import { cite } from '../../../libs/law';
import { checkOpening } from './checks';
import { acts, letters } from './declaration/documents';
import { tasks } from './declaration/tasks';
import { kinds, openingForm } from './form';
import { selfCorrectionNotice } from './public-notice';

const unit = (name: string) => ({
  unit: name,
  officer: `${name}.officer`,
  manager: `${name}.manager`,
});
const area = (name: string) => ({
  unit: `${name}.direction`,
  officer: `${name}.officer`,
  manager: `${name}.director`,
});

/** Revocation and annulment of an act of another case, which hears those concerned and ends with a decision of its organ. */
export const selfCorrection = defineProcedure({
  key: 'selfCorrection',
  code: 'AUT',
  folder: 'self-correction',
  // `ledger`: the indemnity is committed and paid on a line of the budget; cases from before keep entries of their own.
  changes: ['ledger'],
  title: { it: 'Autotutela', en: 'Self-correction' },
  summary: {
    it: 'Revoca o annullamento d’ufficio di un provvedimento di altra pratica: limite di tempo, sospensione degli effetti, partecipazione degli interessati, decisione dell’organo che lo ha adottato, indennizzo e recupero.',
    en: 'Revocation or annulment of an act of another case: limit of time, suspension of its effects, hearing of those concerned, decision by the organ that adopted it, indemnity and recovery.',
  },
  ...area('cabinet'),
  sharedWith: [
    unit('contributions'),
    unit('nominations'),
    area('general-affairs'),
    area('audit'),
    area('international-relations'),
    area('communication'),
  ],
  opening: defineOpening({
    form: openingForm,
    protocol: true,
    arrives: ({ requester }) => requester !== undefined,
    actOf: ({ case: id, act }) => ({ case: id, document: act }),
    checkAct: checkOpening,
    titleOf: ({ kind, parties }) => `${kinds[kind].it}: ${parties[0]?.name ?? ''}`,
    partyOf: ({ requester, parties }) => requester ?? parties[0]?.name,
  }),
  stages: {
    hearing: { it: 'Partecipazione', en: 'Hearing' },
    assessment: { it: 'Valutazione', en: 'Assessment' },
    decision: { it: 'Decisione', en: 'Decision' },
    settlement: { it: 'Indennizzo e recupero', en: 'Indemnity and recovery' },
  },
  tasks,
  deadlines: {
    limit: {
      title: { it: 'Limite per l’annullamento d’ufficio', en: 'Limit for the annulment' },
      basis: cite('L. 241/1990', '21-nonies', '1'),
      onExpiry: {
        it: 'Il provvedimento non può più essere annullato: il procedimento si chiude.',
        en: 'The act can no longer be annulled: the case ends.',
      },
      remindBefore: [30, 10, 3],
    },
    conclusion: {
      title: { it: 'Conclusione del procedimento', en: 'End of the procedure' },
      basis: cite('L. 241/1990', '2', '2'),
      onExpiry: {
        it: 'La decisione è in ritardo: il provvedimento resta efficace finché non è rimosso o sospeso.',
        en: 'The decision is late: the act holds until it is removed or suspended.',
      },
      remindBefore: [10, 3],
    },
    observations: {
      title: { it: 'Osservazioni degli interessati', en: 'Observations of those concerned' },
      basis: cite('L. 241/1990', '10', '1'),
      onExpiry: { it: 'Si decide sugli atti.', en: 'The decision is taken on the file.' },
    },
    suspension: {
      title: { it: 'Fine della sospensione degli effetti', en: 'End of the suspension' },
      basis: cite('L. 241/1990', '21-quater', '2'),
      onExpiry: {
        it: 'Il provvedimento torna a produrre i suoi effetti.',
        en: 'The act has its effects again.',
      },
      remindBefore: [10, 3],
    },
    albo: postingDeadline,
    instalment: {
      title: { it: 'Rata del piano di recupero', en: 'Instalment of the recovery plan' },
      basis: cite('c.c.', '2033'),
      onExpiry: {
        it: 'La rata non pagata va alla riscossione coattiva.',
        en: 'An instalment that is not paid goes to forced collection.',
      },
      remindBefore: [3],
    },
  },
  acts,
  letters,
  requests: {},
  outcomes: {
    annulled: { title: { it: 'Annullato d’ufficio', en: 'Annulled' }, favour: 'none' },
    revoked: { title: { it: 'Revocato', en: 'Revoked' }, favour: 'none' },
    confirmed: { title: { it: 'Provvedimento confermato', en: 'Act left as it is' }, favour: 'neutral' },
    beyondLimit: { title: { it: 'Oltre il limite', en: 'Beyond the limit' }, favour: 'neutral' },
    withdrawn: { title: { it: 'Rinuncia dell’ufficio', en: 'Dropped by the office' }, favour: 'neutral' },
  },
  facts: {
    correctedAct: { title: { it: 'Provvedimento', en: 'Act' }, kind: 'text' },
    correctedActNumber: { title: { it: 'Provvedimento n.', en: 'Act no.' }, kind: 'text' },
    adoptedOn: { title: { it: 'Adottato il', en: 'Adopted on' }, kind: 'date' },
    limit: { title: { it: 'Annullabile fino al', en: 'May be annulled until' }, kind: 'date' },
    ...correctionFacts,
    decidedOn: { title: { it: 'Deciso il', en: 'Decided on' }, kind: 'date' },
    indemnity: { title: { it: 'Indennizzo', en: 'Indemnity' }, kind: 'money' },
    recovery: { title: { it: 'Somma da recuperare', en: 'Money to be recovered' }, kind: 'money' },
    budgetLine: { title: { it: 'Capitolo di bilancio', en: 'Budget line' }, kind: 'text' },
    commitmentNumber: { title: { it: 'Impegno n.', en: 'Commitment no.' }, kind: 'text' },
    paidOn: { title: { it: 'Indennizzo pagato il', en: 'Indemnity paid on' }, kind: 'date' },
  },
  context: {
    ...commitmentContext,
    ...coverageContext,
    ...paymentContext,
    budgetYear: { title: { it: 'Esercizio', en: 'Financial year' }, kind: 'number' },
    beneficiaryTaxCode: { title: { it: 'Codice fiscale', en: 'Tax code' }, kind: 'text' },
    commitmentAct: { title: { it: 'Impegno assunto con atto n.', en: 'Committed by act no.' }, kind: 'text' },
    liquidation: { title: { it: 'Liquidazione n.', en: 'Liquidation no.' }, kind: 'text' },
    payments: {
      title: { it: 'Pagamenti della pratica del provvedimento', en: 'Payments of the case of the act' },
      kind: 'table',
      columns: {
        creditor: { title: { it: 'Creditore', en: 'Creditor' }, kind: 'text' },
        taxCode: { title: { it: 'Codice fiscale', en: 'Tax code' }, kind: 'text' },
        left: { title: { it: 'Non ancora restituito (€)', en: 'Not given back yet (€)' }, kind: 'money' },
      },
    },
    actTitle: { title: { it: 'Provvedimento', en: 'Act' }, kind: 'text' },
    actNumber: { title: { it: 'Provvedimento n.', en: 'Act no.' }, kind: 'text' },
    actDate: { title: { it: 'Adottato il', en: 'Adopted on' }, kind: 'date' },
    kind: { title: { it: 'Procedimento', en: 'Procedure' }, kind: 'text' },
    grounds: { title: { it: 'Ragioni', en: 'Grounds' }, kind: 'text' },
    knownOn: { title: { it: 'Ragioni emerse il', en: 'Grounds known since' }, kind: 'date' },
    exceptionEvidence: {
      title: {
        it: 'Come è accertata la circostanza che supera il limite',
        en: 'How what lifts the limit is established',
      },
      kind: 'text',
    },
    suspendUntil: { title: { it: 'Sospensione fino al', en: 'Suspension until' }, kind: 'date' },
    suspensionReasons: {
      title: { it: 'Ragioni della sospensione', en: 'Reasons for the suspension' },
      kind: 'text',
    },
    assessment: { title: { it: 'Valutazione', en: 'Assessment' }, kind: 'text' },
    balance: { title: { it: 'Interessi valutati', en: 'Interests weighed' }, kind: 'text' },
    mayHaveIndemnity: {
      title: { it: 'Può spettare un indennizzo', en: 'An indemnity may be due' },
      kind: 'boolean',
    },
    beneficiary: { title: { it: 'Beneficiario', en: 'Beneficiary' }, kind: 'text' },
    correctionDate: { title: { it: 'Decisione adottata il', en: 'Decision adopted on' }, kind: 'date' },
    due: { title: { it: 'Da pagare entro il', en: 'To be paid until' }, kind: 'date' },
    observations: {
      title: { it: 'Osservazioni', en: 'Observations' },
      kind: 'table',
      columns: {
        party: { title: { it: 'Interessato', en: 'Party' }, kind: 'text' },
        text: { title: { it: 'Osservazioni', en: 'Observations' }, kind: 'text' },
      },
    },
  },
  basis: [
    cite('L. 241/1990', '21-quater'),
    cite('L. 241/1990', '21-quinquies'),
    cite('L. 241/1990', '21-nonies'),
  ],
  publicNotice: selfCorrectionNotice,
});
