import type { ProcedureDeclaration } from '../../../../libs/domain';
import { cite } from '../../../../libs/law';
import {
  appealForm,
  ombudsmanRequestForm,
  reclassificationForm,
  reviewRequestForm,
  thirdPartyReviewForm,
} from '../remedy-forms';
import { transparencyUnit } from '../rules';
import { MANAGER, OFFICER } from './part';

/** What may come whatever the case is waiting for. */
export const requests = {
  reclassify: {
    title: { it: 'Qualificare diversamente la richiesta', en: 'Classify the request anew' },
    instructions: {
      it: 'La richiesta è di altro tipo: l’esame ricomincia, il numero di protocollo e la decorrenza del termine restano gli stessi.',
      en: 'The request is of another kind: its examination begins anew, its number and the start of its term stay.',
    },
    offices: [OFFICER, MANAGER],
    form: reclassificationForm,
    stages: ['clarification', 'search', 'thirdParties', 'assessment', 'notice', 'decision'],
    basis: cite('L. 241/1990', '6', '1'),
  },
  review: {
    title: { it: 'Registrare una richiesta di riesame', en: 'Register a request to re-examine' },
    instructions: {
      it: 'Solo nell’accesso generalizzato: il richiedente chiede al RPCT di riesaminare il diniego o il silenzio.',
      en: 'In generalised access only: the applicant asks the head of transparency to re-examine a denial or silence.',
    },
    offices: [OFFICER, MANAGER, transparencyUnit.officer, transparencyUnit.manager],
    form: reviewRequestForm,
    basis: cite('D.Lgs. 33/2013', '5', '7'),
  },
  thirdPartyReview: {
    title: {
      it: 'Registrare il riesame chiesto da un controinteressato',
      en: 'Register a third party’s request to re-examine',
    },
    instructions: {
      it: 'Chi si è opposto chiede il riesame dell’accoglimento: i documenti non partono finché il RPCT non ha deciso.',
      en: 'A party that objected asks to re-examine that access was granted: nothing leaves until it is decided.',
    },
    offices: [OFFICER, MANAGER, transparencyUnit.officer, transparencyUnit.manager],
    form: thirdPartyReviewForm,
    stages: ['delivery'],
    basis: cite('D.Lgs. 33/2013', '5', '9'),
  },
  ombudsman: {
    title: { it: 'Registrare un’istanza al difensore civico', en: 'Register a request to the ombudsman' },
    instructions: {
      it: 'Il richiedente si è rivolto al difensore civico contro il diniego, il differimento o il silenzio.',
      en: 'The applicant has turned to the ombudsman against a denial, a deferral or silence.',
    },
    offices: [OFFICER, MANAGER],
    form: ombudsmanRequestForm,
    basis: cite('L. 241/1990', '25', '4'),
  },
  appeal: {
    title: { it: 'Registrare un ricorso al TAR', en: 'Register an appeal to the court' },
    instructions: {
      it: 'Registrare il ricorso notificato contro il diniego, il differimento o il silenzio.',
      en: 'Register the appeal against a denial, a deferral or silence.',
    },
    offices: [OFFICER, MANAGER],
    form: appealForm,
    basis: cite('D.Lgs. 104/2010', '116', '1'),
  },
} satisfies ProcedureDeclaration['requests'];
