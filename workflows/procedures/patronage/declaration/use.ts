import { defineTask } from '../../../../libs/domain';
import { cite } from '../../../../libs/law';
import { checkDateChange } from '../checks';
import { cityRules } from '../rules';
import {
  dateChangeDecisionForm,
  finalMaterialForm,
  markKitForm,
  misuseAssessmentForm,
  proofsCheckForm,
  useCheckForm,
} from '../task-forms';
import { letters } from '../letters';
import type { Part } from './part';

/** The life of a patronage: the mark, the proofs, the initiative, its material. */
export const use = {
  tasks: {
    markKit: defineTask({
      title: { it: 'Inviare il marchio e le regole d’uso', en: 'Send the mark and its rules' },
      instructions: {
        it: 'Predisporre i file del marchio, il manuale e la dicitura: la lettera al beneficiario li indica.',
        en: 'Prepare the files of the mark, the manual and the wording: the letter to the beneficiary names them.',
      },
      office: 'communication.officer',
      stage: 'preparation',
      form: markKitForm,
      due: { amount: 2, unit: 'days' },
      basis: cityRules,
    }),
    proofsCheck: defineTask({
      title: { it: 'Esaminare le bozze', en: 'Check the proofs' },
      instructions: {
        it: 'Approvare le bozze o chiedere modifiche. Il materiale si stampa solo dopo l’approvazione.',
        en: 'Approve the proofs or ask for changes. Nothing is printed before they are approved.',
      },
      office: 'communication.officer',
      duty: 'evaluation',
      stage: 'preparation',
      form: proofsCheckForm,
      due: { amount: 2, unit: 'days' },
      basis: cityRules,
    }),
    dateChangeDecision: defineTask({
      title: { it: 'Decidere sulle nuove date', en: 'Decide on the new dates' },
      instructions: {
        it: 'Confermare il patrocinio per le nuove date, se anticipo e periodo elettorale lo consentono, oppure dichiararne la decadenza.',
        en: 'Confirm the patronage for the new dates, where notice and electoral periods allow, or declare that it lapses.',
      },
      office: 'cabinet.director',
      duty: 'confirmation',
      stage: 'preparation',
      form: dateChangeDecisionForm,
      due: { amount: 3, unit: 'days' },
      check: checkDateChange,
      basis: cityRules,
    }),
    useCheck: defineTask({
      title: { it: 'Verificare l’uso del marchio', en: 'Check the use of the mark' },
      instructions: {
        it: 'Verificare che il marchio sia usato secondo le regole e le bozze approvate, e solo per l’iniziativa patrocinata.',
        en: 'Check that the mark is used as the rules and the approved proofs want it, and for this initiative only.',
      },
      office: 'cabinet.officer',
      duty: 'evaluation',
      stage: 'event',
      form: useCheckForm,
      basis: cityRules,
    }),
    finalMaterial: defineTask({
      title: { it: 'Registrare il materiale definitivo', en: 'Register the final material' },
      instructions: {
        it: 'Registrare il materiale che il beneficiario consegna a iniziativa conclusa. Dopo un sollecito la pratica si chiude anche senza.',
        en: 'Register the material that the beneficiary hands in after the initiative. After a reminder the case closes without.',
      },
      office: 'cabinet.officer',
      stage: 'closure',
      form: finalMaterialForm,
      basis: cityRules,
    }),
    misuseAssessment: defineTask({
      title: { it: 'Valutare l’uso improprio del marchio', en: 'Assess the misuse of the mark' },
      instructions: {
        it: 'Decidere se il fatto accertato resti senza seguito, meriti un richiamo o imponga di avviare la revoca.',
        en: 'Decide whether nothing follows from what was found, a warning does, or a revocation must be opened.',
      },
      office: 'cabinet.director',
      duty: 'confirmation',
      stage: 'event',
      form: misuseAssessmentForm,
      due: { amount: 5, unit: 'days' },
      basis: cite('L. 241/1990', '6', '1'),
    }),
  },
  deadlines: {
    finalMaterial: {
      title: { it: 'Consegna del materiale definitivo', en: 'Delivery of the final material' },
      basis: cityRules,
      onExpiry: {
        it: 'Il beneficiario è sollecitato una volta; poi la pratica si chiude e la mancanza resta agli atti.',
        en: 'The beneficiary is reminded once; then the case closes and what is missing stays on file.',
      },
      remindBefore: [7],
    },
  },
  letters: {
    markKit: {
      title: { it: 'Invio del marchio e delle regole d’uso', en: 'The mark and its rules' },
      template: letters.markKit,
      basis: cityRules,
    },
    proofsAnswer: {
      title: { it: 'Esito dell’esame delle bozze', en: 'Answer on the proofs' },
      template: letters.proofsAnswer,
      basis: cityRules,
    },
    useSuspended: {
      title: { it: 'Sospensione dell’uso del marchio', en: 'Use of the mark suspended' },
      template: letters.useSuspended,
      basis: cite('L. 28/2000', '9', '1'),
    },
    misuseWarning: {
      title: { it: 'Richiamo sull’uso del marchio', en: 'Warning on the use of the mark' },
      template: letters.misuseWarning,
      basis: cityRules,
    },
    materialReminder: {
      title: { it: 'Sollecito del materiale definitivo', en: 'Reminder of the final material' },
      template: letters.materialReminder,
      basis: cityRules,
    },
  },
} satisfies Part;
