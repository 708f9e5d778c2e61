import { defineTask } from '../../../../libs/domain';
import { cite } from '../../../../libs/law';
import { checkProposal } from '../checks';
import { letters } from '../letters';
import { authorisationForm, checkForm, coverageForm, overlapForm } from '../task-forms';
import { officer } from './offices';
import type { Part } from './part';

/** From the proposal to the decision of whoever authorises. */
export const authorisation = {
  tasks: {
    overlap: defineTask({
      title: { it: 'Risolvere la sovrapposizione', en: 'Solve the overlap' },
      instructions: {
        it: 'In quei giorni la stessa persona ha un’altra missione: indicare altri giorni o rinunciare.',
        en: 'The same person is on another mission on those days: enter other days or give up.',
      },
      office: officer,
      stage: 'checks',
      form: overlapForm,
      due: { amount: 3, unit: 'days' },
      basis: cite('TUEL', '84', '1'),
    }),
    check: defineTask({
      title: { it: 'Verificare la proposta', en: 'Check the proposal' },
      instructions: {
        it: 'Verificare invito, fini istituzionali, periodo elettorale, regola sui doni e preavviso degli atti da firmare.',
        en: 'Check invitation, aim, electoral period, rule on gifts and notice of acts to be signed.',
      },
      office: officer,
      duty: 'evaluation',
      stage: 'checks',
      form: checkForm,
      due: { amount: 5, unit: 'days' },
      check: checkProposal,
      basis: cite('TUEL', '84', '1'),
    }),
    coverage: defineTask({
      title: { it: 'Trovare la copertura', en: 'Find the cover' },
      instructions: {
        it: 'Il capitolo non copre la spesa: indicare un altro capitolo, riprovare dopo una variazione o rinunciare.',
        en: 'The line does not cover the expense: enter another one, try again after a variation, or give up.',
      },
      office: officer,
      stage: 'checks',
      form: coverageForm,
      due: { amount: 5, unit: 'days' },
      basis: cite('TUEL', '183', '3'),
    }),
    authorisation: defineTask({
      title: { it: 'Autorizzare la missione', en: 'Authorise the mission' },
      instructions: {
        it: 'Autorizzare la missione o negarla, con la motivazione.',
        en: 'Authorise the mission or refuse it, with the reasons.',
      },
      office: 'mayor',
      duty: 'decision',
      stage: 'authorisation',
      form: authorisationForm,
      confirms: 'signature',
      signs: { kind: 'determination' },
      due: { amount: 5, unit: 'days' },
      basis: cite('TUEL', '84', '1'),
    }),
    changeAuthorisation: defineTask({
      title: { it: 'Autorizzare la modifica', en: 'Authorise the change' },
      instructions: {
        it: 'Autorizzare il nuovo itinerario e la maggiore spesa, o negarli con la motivazione.',
        en: 'Authorise the new itinerary and the additional cost, or refuse them with the reasons.',
      },
      office: 'mayor',
      duty: 'decision',
      stage: 'mission',
      form: authorisationForm,
      confirms: 'signature',
      signs: { kind: 'determination' },
      due: { amount: 1, unit: 'days' },
      basis: cite('TUEL', '84', '1'),
    }),
  },
  deadlines: {
    signing: {
      title: { it: 'Preavviso degli atti con enti esteri', en: 'Notice of acts with foreign bodies' },
      basis: cite('L. 131/2003', '6', '7'),
      onExpiry: { it: 'Gli atti possono essere firmati.', en: 'The acts may be signed.' },
    },
  },
  acts: {
    mayorAuthorisation: {
      title: { it: 'Autorizzazione del Sindaco alla missione', en: 'Authorisation by the mayor' },
      organ: 'mayor',
      register: 'decrees',
      template: letters.mayorAuthorisation,
      basis: cite('TUEL', '84', '1'),
    },
    presidentAuthorisation: {
      title: {
        it: 'Autorizzazione del Presidente del Consiglio alla missione',
        en: 'Authorisation by the president of the Council',
      },
      organ: 'council',
      register: 'council-presidency',
      template: letters.presidentAuthorisation,
      basis: cite('TUEL', '84', '1'),
    },
    mayorMission: {
      title: { it: 'Atto per la missione del Sindaco', en: 'Act for the mission of the mayor' },
      organ: 'manager',
      register: 'determinations',
      template: letters.mayorMission,
      basis: cite('TUEL', '84', '1'),
    },
  },
  letters: {
    embassyNotice: {
      title: { it: 'Nota all’ambasciata', en: 'Note to the embassy' },
      template: letters.embassyNotice,
      basis: cite('L. 131/2003', '6', '7'),
    },
    internationalNotice: {
      title: { it: 'Preavviso degli atti da sottoscrivere', en: 'Notice of acts to be signed' },
      template: letters.internationalNotice,
      basis: cite('L. 131/2003', '6', '7'),
    },
  },
} as const satisfies Part;
