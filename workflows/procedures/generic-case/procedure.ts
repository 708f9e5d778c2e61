import { defineOpening, defineProcedure, defineTask } from '../../../libs/domain';
import { cite } from '../../../libs/law';
import { checkExpiry, checkPlan, checkVerification } from './checks';
import { expiryForm, openingForm, ownerForm, planForm, verificationForm } from './form';
import { kinds, workingUnits } from './kinds';
import { letters } from './letters';
import { genericCaseNotice } from './public-notice';

const OFFICER = 'cabinet.officer';
const MANAGER = 'cabinet.director';

/** P33, a traceable home for what has no procedure of its own. */
export const genericCase = defineProcedure({
  key: 'genericCase',
  code: 'P33',
  folder: 'generic-case',
  title: { it: 'Pratica generica', en: 'Generic case' },
  summary: {
    it: 'Ciò per cui non è previsto un procedimento: un tipo, un’unità, attività con le loro date, un risultato verificato. Se serve un procedimento, la pratica prosegue come tale.',
    en: 'What no procedure is for: a type, a unit, tasks with their dates, a result that is verified. Where it takes a procedure, the case goes on as one.',
  },
  unit: 'cabinet.direction',
  officer: OFFICER,
  manager: MANAGER,
  sharedWith: workingUnits.slice(1),
  opening: defineOpening({
    form: openingForm,
    protocol: true,
    arrives: ({ sender }) => sender !== undefined,
    titleOf: ({ kind, subject }) => `${kinds[kind].title.it}: ${subject}`,
    partyOf: ({ sender }) => sender,
  }),
  stages: {
    planning: { it: 'Programmazione', en: 'Planning' },
    execution: { it: 'Svolgimento', en: 'Execution' },
    verification: { it: 'Verifica', en: 'Verification' },
  },
  tasks: {
    plan: defineTask({
      title: { it: 'Programmare la trattazione', en: 'Plan the work' },
      instructions: {
        it: 'Dire che cosa fare ed entro quando; oppure trasmettere la pratica, o non darvi seguito. Se serve un procedimento, farla proseguire come tale dalle operazioni della pratica.',
        en: 'Say what is to be done and by when; or hand the case over, or refuse it. Where it takes a procedure, let it go on as one from the actions of the case.',
      },
      office: OFFICER,
      stage: 'planning',
      form: planForm,
      check: checkPlan,
      due: { amount: 3, unit: 'days' },
      basis: cite('L. 241/1990', '6', '1'),
    }),
    verification: defineTask({
      title: { it: 'Verificare il risultato', en: 'Verify the result' },
      instructions: {
        it: 'Dire se il risultato è raggiunto e che cosa si risponde a chi ha scritto; se non basta, indicare che cosa resta da fare.',
        en: 'Say whether the result is reached and what is answered to who has written; where it is not enough, say what is left to be done.',
      },
      office: MANAGER,
      stage: 'verification',
      form: verificationForm,
      check: checkVerification,
      due: { amount: 5, unit: 'days' },
      basis: cite('L. 241/1990', '6', '1'),
    }),
    expiry: defineTask({
      title: { it: 'Decidere sulla data trascorsa', en: 'Decide about the day that has passed' },
      instructions: {
        it: 'La data entro cui concludere la pratica è trascorsa: indicarne un’altra, o chiudere la pratica come scaduta.',
        en: 'The day by which the case was due has passed: set another, or close the case as expired.',
      },
      office: OFFICER,
      stage: 'execution',
      form: expiryForm,
      check: checkExpiry,
      due: { amount: 3, unit: 'days' },
      basis: cite('L. 241/1990', '6', '1'),
    }),
  },
  deadlines: {
    reply: {
      title: { it: 'Risposta alla lettera', en: 'Answer to the letter' },
      basis: cite('D.P.R. 62/2013', '12', '1'),
      onExpiry: {
        it: 'La risposta resta dovuta; il ritardo entra nei tempi dell’ufficio.',
        en: 'The answer is still due; the delay counts in the times of the office.',
      },
      remindBefore: [7, 2],
    },
    due: {
      title: { it: 'Data entro cui concludere la pratica', en: 'Day by which the case is due' },
      basis: cite('L. 241/1990', '6', '1'),
      onExpiry: {
        it: 'L’ufficio decide se proseguire entro un’altra data o chiudere la pratica come scaduta.',
        en: 'The office decides whether to go on by another day or to close the case as expired.',
      },
      remindBefore: [7, 2],
    },
  },
  acts: {},
  letters: {
    receipt: {
      title: { it: 'Ricevuta', en: 'Receipt' },
      template: letters.receipt,
      basis: cite('D.P.R. 445/2000', '53', '1'),
    },
    reply: {
      title: { it: 'Risposta', en: 'Answer' },
      template: letters.reply,
      basis: cite('D.P.R. 62/2013', '12', '1'),
    },
    transfer: {
      title: { it: 'Trasmissione per competenza', en: 'Notice of handing over' },
      template: letters.transfer,
      basis: cite('D.P.R. 62/2013', '12', '1'),
    },
    refusal: {
      title: { it: 'Risposta negativa', en: 'Negative answer' },
      template: letters.refusal,
      basis: cite('D.P.R. 62/2013', '12', '1'),
    },
    expiry: {
      title: { it: 'Chiusura della pratica', en: 'Notice that the case was closed' },
      template: letters.expiry,
      basis: cite('D.P.R. 62/2013', '12', '1'),
    },
  },
  requests: {
    changeOwner: {
      title: { it: 'Passare la pratica ad altra unità', en: 'Hand the case over to another unit' },
      instructions: {
        it: 'L’altra unità prende la pratica con le attività aperte e le date che corrono.',
        en: 'The other unit takes the case over with its open tasks and running dates.',
      },
      offices: [OFFICER, MANAGER],
      form: ownerForm,
      basis: cite('L. 241/1990', '4', '1'),
    },
  },
  outcomes: {
    done: { title: { it: 'Conclusa', en: 'Done' }, favour: 'full' },
    transferred: { title: { it: 'Trasmessa', en: 'Transferred' }, favour: 'neutral' },
    refused: { title: { it: 'Senza seguito', en: 'Refused' }, favour: 'none' },
    expired: { title: { it: 'Scaduta', en: 'Expired' }, favour: 'none' },
    converted: { title: { it: 'Prosegue come procedimento', en: 'Converted' }, favour: 'neutral' },
    withdrawn: { title: { it: 'Rinuncia', en: 'Withdrawn' }, favour: 'neutral' },
  },
  facts: {
    kind: { title: { it: 'Tipo', en: 'Type' }, kind: 'text' },
    owner: { title: { it: 'Unità', en: 'Unit' }, kind: 'text' },
    due: { title: { it: 'Da concludere entro il', en: 'Due on' }, kind: 'date' },
    initiative: { title: { it: 'Iniziativa', en: 'Initiative' }, kind: 'text' },
    amount: { title: { it: 'Somma richiesta', en: 'Amount asked' }, kind: 'money' },
    transferredTo: { title: { it: 'Trasmessa a', en: 'Handed over to' }, kind: 'text' },
    result: { title: { it: 'Risultato', en: 'Result' }, kind: 'text' },
  },
  context: {
    subject: { title: { it: 'Oggetto', en: 'Subject' }, kind: 'text' },
    description: { title: { it: 'Descrizione', en: 'Description' }, kind: 'text' },
    sender: { title: { it: 'Mittente', en: 'Sender' }, kind: 'text' },
    receivedOn: { title: { it: 'Pervenuta il', en: 'Received on' }, kind: 'date' },
    reports: {
      title: { it: 'Attività svolte', en: 'Work done' },
      kind: 'table',
      columns: {
        task: { title: { it: 'Attività', en: 'Task' }, kind: 'text' },
        report: { title: { it: 'Relazione', en: 'Report' }, kind: 'text' },
        by: { title: { it: 'Svolta da', en: 'Done by' }, kind: 'text' },
      },
    },
  },
  basis: [cite('L. 241/1990', '1', '1'), cite('D.P.R. 62/2013', '12', '1')],
  publicNotice: genericCaseNotice,
});
