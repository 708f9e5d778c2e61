import { defineTask } from '../../../../libs/domain';
import { draftForm, signatureForm } from '../../../../libs/forms';
import { cite } from '../../../../libs/law';
import { checkReceivedOn } from '../checks';
import {
  confirmationForm,
  judgmentForm,
  ombudsmanOutcomeForm,
  privacyOpinionForm,
  reviewAssessmentForm,
} from '../remedy-forms';
import { transparencyUnit } from '../rules';
import { letters } from '../letters';
import { MANAGER, OFFICER, type Part } from './part';

/** What can be done against the decision or against silence: head of transparency, ombudsman, court. */
export const remedies = {
  tasks: {
    privacyOpinion: defineTask({
      title: { it: 'Registrare il parere del Garante', en: 'Register the opinion of the privacy authority' },
      instructions: {
        it: 'Il Garante si pronuncia entro dieci giorni, durante i quali il termine del riesame è sospeso. Trascorsi si decide anche senza.',
        en: 'The authority has ten days, in which the term of the re-examination stands still. After them the decision comes without.',
      },
      office: transparencyUnit.officer,
      stage: 'review',
      form: privacyOpinionForm,
      check: checkReceivedOn,
      basis: cite('D.Lgs. 33/2013', '5', '7'),
    }),
    reviewAssessment: defineTask({
      title: { it: 'Riesaminare la richiesta', en: 'Re-examine the request' },
      instructions: {
        it: 'Proporre al RPCT se l’accesso va consentito, in tutto o in parte, o negato, tenendo conto del parere del Garante.',
        en: 'Propose to the head of transparency whether access is to be granted, in whole or part, or not, in the light of the opinion.',
      },
      office: transparencyUnit.officer,
      duty: 'review',
      stage: 'review',
      form: reviewAssessmentForm,
      basis: cite('D.Lgs. 33/2013', '5', '7'),
    }),
    'review.draft': defineTask({
      title: { it: 'Redigere il riesame', en: 'Draft the re-examination' },
      instructions: {
        it: 'Completare il provvedimento di riesame secondo la proposta.',
        en: 'Complete the act of re-examination as proposed.',
      },
      office: transparencyUnit.officer,
      duty: 'review',
      stage: 'review',
      form: draftForm,
      due: { amount: 3, unit: 'days' },
      basis: cite('L. 241/1990', '3', '1'),
    }),
    'review.signature': defineTask({
      title: { it: 'Firmare il riesame', en: 'Sign the re-examination' },
      instructions: {
        it: 'Firmare il provvedimento di riesame o restituirlo.',
        en: 'Sign the act of re-examination or return it.',
      },
      office: transparencyUnit.manager,
      duty: 'reviewDecision',
      stage: 'review',
      form: signatureForm,
      confirms: 'signature',
      signs: { kind: 'determination' },
      basis: cite('D.Lgs. 33/2013', '5', '7'),
    }),
    ombudsmanOutcome: defineTask({
      title: { it: 'Registrare la pronuncia del difensore civico', en: 'Register what the ombudsman says' },
      instructions: {
        it: 'Registrare la comunicazione del difensore civico. Trascorsi trenta giorni senza pronuncia l’istanza si intende respinta.',
        en: 'Register what the ombudsman says. After thirty days without an answer the request counts as rejected.',
      },
      office: OFFICER,
      stage: 'review',
      form: ombudsmanOutcomeForm,
      check: checkReceivedOn,
      basis: cite('L. 241/1990', '25', '4'),
    }),
    confirmation: defineTask({
      title: { it: 'Decidere dopo il difensore civico', en: 'Decide after the ombudsman' },
      instructions: {
        it: 'Confermare il diniego con un provvedimento motivato o consentire l’accesso. Se non si decide in tempo l’accesso è consentito.',
        en: 'Confirm the denial by an act with its reasons or grant access. Without a decision in time access is granted.',
      },
      office: MANAGER,
      duty: 'confirmation',
      stage: 'review',
      form: confirmationForm,
      basis: cite('L. 241/1990', '25', '4'),
    }),
    judgment: defineTask({
      title: { it: 'Registrare la sentenza', en: 'Register the judgment' },
      instructions: {
        it: 'Registrare che cosa il Tribunale dispone sull’accesso.',
        en: 'Register what the court orders on access.',
      },
      office: OFFICER,
      stage: 'review',
      form: judgmentForm,
      basis: cite('D.Lgs. 104/2010', '116', '4'),
    }),
  },
  deadlines: {
    remedies: {
      title: { it: 'Ricorso, riesame o difensore civico', en: 'Court, re-examination or ombudsman' },
      basis: cite('D.Lgs. 104/2010', '116', '1'),
      onExpiry: {
        it: 'La decisione non è più contestabile e la pratica si conclude.',
        en: 'The decision can no longer be contested and the case is closed.',
      },
    },
    review: {
      title: { it: 'Riesame del RPCT', en: 'Re-examination' },
      basis: cite('D.Lgs. 33/2013', '5', '7'),
      onExpiry: {
        it: 'Il riesame resta dovuto; il richiedente può ricorrere al Tribunale amministrativo regionale.',
        en: 'The re-examination is still due; the applicant may go to the administrative court.',
      },
      remindBefore: [7, 2],
    },
    privacyOpinion: {
      title: { it: 'Parere del Garante', en: 'Opinion of the privacy authority' },
      basis: cite('D.Lgs. 33/2013', '5', '7'),
      onExpiry: { it: 'Il riesame prosegue senza parere.', en: 'The re-examination goes on without it.' },
    },
    ombudsman: {
      title: { it: 'Pronuncia del difensore civico', en: 'Answer of the ombudsman' },
      basis: cite('L. 241/1990', '25', '4'),
      onExpiry: { it: 'L’istanza si intende respinta.', en: 'The request counts as rejected.' },
    },
    confirmation: {
      title: { it: 'Conferma motivata del diniego', en: 'Confirmation of the denial with reasons' },
      basis: cite('L. 241/1990', '25', '4'),
      onExpiry: { it: 'L’accesso è consentito.', en: 'Access is granted.' },
      remindBefore: [10, 3],
    },
  },
  acts: {
    review: {
      title: { it: 'Provvedimento di riesame', en: 'Re-examination' },
      organ: 'manager',
      register: 'determinations',
      template: letters.review,
      unit: transparencyUnit.unit,
      basis: cite('D.Lgs. 33/2013', '5', '7'),
    },
    confirmation: {
      title: { it: 'Conferma del diniego', en: 'Confirmation of the denial' },
      organ: 'manager',
      register: 'determinations',
      template: letters.confirmation,
      basis: cite('L. 241/1990', '25', '4'),
    },
  },
  letters: {
    privacyAuthority: {
      title: { it: 'Richiesta di parere al Garante', en: 'The privacy authority is asked' },
      template: letters.privacyAuthority,
      unit: transparencyUnit.unit,
      basis: cite('D.Lgs. 33/2013', '5', '7'),
    },
    reviewOutcome: {
      title: { it: 'Esito del riesame', en: 'Outcome of the re-examination' },
      template: letters.reviewOutcome,
      unit: transparencyUnit.unit,
      basis: cite('D.Lgs. 33/2013', '5', '7'),
    },
    confirmationNotice: {
      title: { it: 'Comunicazione della conferma del diniego', en: 'The confirmation is communicated' },
      template: letters.confirmationNotice,
      basis: cite('L. 241/1990', '25', '4'),
    },
  },
} satisfies Part;
