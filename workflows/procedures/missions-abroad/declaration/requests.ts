import type { ProcedureDeclaration } from '../../../../libs/domain';
import { cite } from '../../../../libs/law';
import { cancellationForm, changeForm, noticeAnswerForm } from '../task-forms';
import { manager, officer } from './offices';

const UNIT = [officer, manager];

/** What may come at any moment, whatever the case is waiting for. */
export const requests = {
  change: {
    title: { it: 'Modificare, prorogare o interrompere', en: 'Change, extend or interrupt' },
    instructions: {
      it: 'Indicare l’intero itinerario nuovo. Variazioni e proroghe sono autorizzate; un’interruzione per urgenza e gli orari effettivi per forza maggiore valgono subito.',
      en: 'Enter the whole new itinerary. Changes and extensions are authorised; an interruption for urgency and actual times by force majeure hold at once.',
    },
    offices: UNIT,
    form: changeForm,
    stages: ['preparation', 'mission', 'statement'],
    basis: cite('TUEL', '84', '1'),
  },
  cancel: {
    title: { it: 'Annullare la missione', en: 'Cancel the mission' },
    instructions: {
      it: 'La missione non si svolge: le penali documentate sono riconosciute e l’anticipo è restituito.',
      en: 'The mission does not take place: documented penalties are recognised, the advance is given back.',
    },
    offices: UNIT,
    form: cancellationForm,
    stages: ['checks', 'authorisation', 'commitment', 'preparation', 'mission'],
    basis: cite('TUEL', '84', '1'),
  },
  noticeAnswer: {
    title: { it: 'Registrare la risposta al preavviso', en: 'Register the answer to the notice' },
    instructions: {
      it: 'Con il nulla osta gli atti possono essere firmati subito; con osservazioni contrarie non possono esserlo.',
      en: 'With a no-objection the acts may be signed at once; with an objection they may not.',
    },
    offices: UNIT,
    form: noticeAnswerForm,
    stages: ['checks', 'authorisation', 'commitment', 'preparation', 'mission'],
    basis: cite('L. 131/2003', '6', '7'),
  },
} as const satisfies ProcedureDeclaration['requests'];
