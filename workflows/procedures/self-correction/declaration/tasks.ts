import {
  commitmentSteps,
  coverageStep,
  determinationSteps,
  liquidationSteps,
  paymentSteps,
  resolutionSteps,
} from '../../../../libs/casework';
import { defineTask } from '../../../../libs/domain';
import { observationsForm, paymentForm } from '../../../../libs/forms';
import { cite } from '../../../../libs/law';
import { checkAssessment, checkRecoveryPlan } from '../checks';
import { assessmentForm, instalmentForm, recoveryPlanForm } from '../form';
import { determinationOf, resolutionOf } from './steps';

const OFFICER = 'cabinet.officer';
const MANAGER = 'cabinet.director';

const suspension = { it: 'sospensione', en: 'suspension' };
const selfCorrection = { it: 'autotutela', en: 'self-correction' };

export const tasks = {
  observations: defineTask({
    title: { it: 'Registrare le osservazioni', en: 'Register the observations' },
    instructions: {
      it: 'Registrare memorie e documenti dell’interessato. Trascorso il termine si decide anche senza.',
      en: 'Register the party’s briefs and documents. After the term the decision comes without.',
    },
    office: OFFICER,
    stage: 'hearing',
    form: observationsForm,
    basis: cite('L. 241/1990', '10', '1'),
  }),
  assessment: defineTask({
    title: { it: 'Valutare se rimuovere il provvedimento', en: 'Assess whether to remove the act' },
    instructions: {
      it: 'Valutare le osservazioni, l’interesse pubblico e gli interessi di destinatari e controinteressati; indicare l’indennizzo per la revoca e la somma pagata da recuperare.',
      en: 'Weigh observations, public interest and the interests of those concerned; give the indemnity for a revocation and the money paid that is to be recovered.',
    },
    office: MANAGER,
    duty: 'confirmation',
    stage: 'assessment',
    form: assessmentForm,
    check: checkAssessment,
    due: { amount: 5, unit: 'days' },
    basis: cite('L. 241/1990', '21-nonies', '1'),
  }),
  ...determinationSteps('suspension', determinationOf('hearing', suspension)),
  ...resolutionSteps('suspensionResolution', resolutionOf('hearing', suspension)),
  ...determinationSteps('decision', determinationOf('decision', selfCorrection)),
  ...resolutionSteps('resolution', resolutionOf('decision', selfCorrection)),
  ...commitmentSteps('indemnity', {
    ...determinationOf('settlement', { it: 'impegno dell’indennizzo', en: 'commitment of the indemnity' }),
    amountIn: 'indemnity',
    visa: {
      title: { it: 'Apporre il visto sull’indennizzo', en: 'Give the visa on the indemnity' },
    },
  }),
  'indemnity.coverage': coverageStep('settlement', OFFICER),
  ...liquidationSteps('indemnityLiquidation', {
    ...determinationOf('settlement', {
      it: 'liquidazione dell’indennizzo',
      en: 'liquidation of the indemnity',
    }),
    amountIn: 'indemnity',
  }),
  ...paymentSteps('indemnity', { stage: 'settlement', amountIn: 'indemnity' }),
  // Of cases from before the ledger.
  'indemnity.payment': defineTask({
    title: { it: 'Pagare l’indennizzo', en: 'Pay the indemnity' },
    instructions: {
      it: 'Pagare l’indennizzo impegnato e indicare il mandato.',
      en: 'Pay the indemnity that was committed and enter the payment order.',
    },
    office: 'accounts.officer',
    duty: 'payment',
    stage: 'settlement',
    form: paymentForm,
    confirms: 'payment',
    signs: { kind: 'paymentOrder', amountIn: 'indemnity' },
    due: { amount: 30, unit: 'days' },
    basis: cite('L. 241/1990', '21-quinquies', '1'),
  }),
  'recovery.plan': defineTask({
    title: { it: 'Stabilire il piano di recupero', en: 'Draw up the recovery plan' },
    instructions: {
      it: 'Indicare le rate con cui la somma pagata torna al Comune: il piano è comunicato al debitore.',
      en: 'Give the instalments by which the money comes back: the debtor is sent the plan.',
    },
    office: OFFICER,
    duty: 'proposal',
    stage: 'settlement',
    form: recoveryPlanForm,
    check: checkRecoveryPlan,
    due: { amount: 10, unit: 'days' },
    basis: cite('c.c.', '2033'),
  }),
  'recovery.instalment': defineTask({
    title: { it: 'Registrare la rata', en: 'Register the instalment' },
    instructions: {
      it: 'Registrare l’incasso della rata, o l’avvio della riscossione coattiva se non è pagata.',
      en: 'Register what came in, or that forced collection has begun.',
    },
    office: 'accounts.officer',
    duty: 'collection',
    stage: 'settlement',
    form: instalmentForm,
    basis: cite('c.c.', '2033'),
  }),
};
