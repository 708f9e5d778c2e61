import type { ProcedureDeclaration } from '../../../../libs/domain';
import { cite } from '../../../../libs/law';
import { cancellationForm, dateChangeForm, markUseForm, proofsForm } from '../form';
import { cityRules } from '../rules';

const UNIT = ['cabinet.officer', 'cabinet.director'];
const BEFORE_THE_GRANT = [
  'registered',
  'competence',
  'completeness',
  'requirements',
  'electoralGate',
  'notice',
  'resolution',
];
const AFTER_THE_GRANT = ['preparation', 'event'];

/** What may come at any moment of a case, whatever it is waiting for. */
export const requests = {
  changeDates: {
    title: { it: 'Registrare un cambio di data', en: 'Register a change of dates' },
    instructions: {
      it: 'Il richiedente comunica nuove date o un nuovo luogo: anticipo e periodo elettorale sono verificati di nuovo.',
      en: 'The applicant tells other days or another place: notice and electoral periods are checked again.',
    },
    offices: UNIT,
    form: dateChangeForm,
    stages: [...BEFORE_THE_GRANT, ...AFTER_THE_GRANT],
    basis: cityRules,
  },
  cancelled: {
    title: { it: 'Registrare l’annullamento dell’iniziativa', en: 'Register that the initiative is off' },
    instructions: {
      it: 'L’iniziativa non si svolge: la domanda, o il patrocinio già concesso, decade.',
      en: 'The initiative does not take place: the application lapses, or the patronage already granted.',
    },
    offices: UNIT,
    form: cancellationForm,
    stages: [...BEFORE_THE_GRANT, ...AFTER_THE_GRANT],
    basis: cityRules,
  },
  earlyUse: {
    title: { it: 'Segnalare l’uso anticipato del marchio', en: 'Report early use of the mark' },
    instructions: {
      it: 'Il marchio è usato prima della concessione: il richiedente è diffidato; se insiste, la domanda non può essere accolta.',
      en: 'The mark is used before the grant: the applicant is warned; if it goes on, the application cannot be granted.',
    },
    offices: [...UNIT, 'communication.officer'],
    form: markUseForm,
    stages: BEFORE_THE_GRANT,
    basis: cityRules,
  },
  proofs: {
    title: { it: 'Registrare le bozze ricevute', en: 'Register proofs' },
    instructions: {
      it: 'Il beneficiario invia bozze da approvare prima della stampa.',
      en: 'The beneficiary sends proofs that must be approved before printing.',
    },
    offices: [...UNIT, 'communication.officer'],
    form: proofsForm,
    stages: AFTER_THE_GRANT,
    basis: cityRules,
  },
  misuse: {
    title: { it: 'Segnalare un uso improprio del marchio', en: 'Report misuse of the mark' },
    instructions: {
      it: 'Il marchio è usato in modo difforme dalle regole o per altro: il responsabile dell’unità decide il seguito.',
      en: 'The mark is used against the rules or for something else: the head of the unit decides what follows.',
    },
    offices: [...UNIT, 'communication.officer'],
    form: markUseForm,
    stages: [...AFTER_THE_GRANT, 'closure'],
    basis: cite('L. 241/1990', '6', '1'),
  },
} satisfies ProcedureDeclaration['requests'];
