import { defineTask } from '../../../../libs/domain';
import {
  accountingOpinionForm,
  adoptionForm,
  boardPostingForm,
  checkPosting,
  draftForm,
  technicalOpinionForm,
} from '../../../../libs/forms';
import { cite } from '../../../../libs/law';
import { checkGrantAdoption, checkNoCost } from '../checks';
import { cityRules } from '../rules';
import { letters } from '../letters';
import type { Part } from './part';

/** The resolution of the board, which states that it costs nothing. */
export const grant = {
  tasks: {
    'grant.draft': defineTask({
      title: { it: 'Redigere la proposta di deliberazione', en: 'Draft the resolution' },
      instructions: {
        it: 'Completare la proposta di concessione: dati dell’iniziativa e valutazione derivano dalla pratica. La proposta dà atto che non vi sono oneri per il bilancio.',
        en: 'Complete the proposed grant: initiative and assessment come from the case. The proposal states that it costs the budget nothing.',
      },
      office: 'cabinet.officer',
      stage: 'resolution',
      form: draftForm,
      due: { amount: 5, unit: 'days' },
      basis: cite('TUEL', '48', '2'),
    }),
    'grant.technicalOpinion': defineTask({
      title: { it: 'Esprimere il parere di regolarità tecnica', en: 'Give the technical opinion' },
      instructions: {
        it: 'Esprimere il parere di regolarità tecnica sulla proposta. Chi l’ha redatta non può esprimerlo.',
        en: 'Give the opinion on the technical regularity of the proposal. Whoever drafted it may not give it.',
      },
      office: 'cabinet.director',
      stage: 'resolution',
      form: technicalOpinionForm,
      due: { amount: 3, unit: 'days' },
      notBy: ['grant.draft', 'grant.accountingOpinion'],
      basis: cite('TUEL', '49', '1'),
    }),
    'grant.accountingOpinion': defineTask({
      title: {
        it: 'Attestare che il parere contabile non è dovuto',
        en: 'State that no accounting opinion is due',
      },
      instructions: {
        it: 'La concessione non ha riflessi sul bilancio né sul patrimonio: il parere di regolarità contabile non è dovuto. Se i riflessi ci sono, esprimere parere contrario indicandoli.',
        en: 'The grant affects neither budget nor assets: no accounting opinion is due. If it does, give an unfavourable opinion and say how.',
      },
      office: 'accounts.head',
      stage: 'resolution',
      form: accountingOpinionForm,
      due: { amount: 3, unit: 'days' },
      notBy: ['grant.draft', 'grant.technicalOpinion'],
      check: checkNoCost,
      basis: cite('TUEL', '49', '1'),
    }),
    'grant.adoption': defineTask({
      title: { it: 'Registrare la decisione della Giunta', en: 'Record the decision of the board' },
      instructions: {
        it: 'Riportare l’esito della seduta, i voti e l’eventuale immediata eseguibilità.',
        en: 'Report the result of the session, the votes and the immediate effect if any.',
      },
      office: 'board-secretariat',
      stage: 'resolution',
      form: adoptionForm,
      notBy: ['grant.draft', 'grant.technicalOpinion', 'grant.accountingOpinion'],
      check: checkGrantAdoption,
      basis: cite('TUEL', '48', '2'),
    }),
    'grant.publication': defineTask({
      title: {
        it: 'Pubblicare la deliberazione all’Albo Pretorio',
        en: 'Post the resolution on the notice board',
      },
      instructions: {
        it: 'Pubblicare la deliberazione per quindici giorni consecutivi e indicare il primo giorno.',
        en: 'Post the resolution for fifteen consecutive days and enter the first of them.',
      },
      office: 'transparency',
      stage: 'resolution',
      form: boardPostingForm,
      due: { amount: 3, unit: 'days' },
      check: checkPosting,
      basis: cite('TUEL', '124', '1'),
    }),
  },
  deadlines: {
    albo: {
      title: { it: 'Pubblicazione all’Albo Pretorio', en: 'Posting on the notice board' },
      basis: cite('TUEL', '124', '1'),
      onExpiry: {
        it: 'La pubblicazione è compiuta e può essere certificata.',
        en: 'The posting is complete and can be certified.',
      },
    },
  },
  acts: {
    grant: {
      title: { it: 'Deliberazione di concessione del patrocinio', en: 'Resolution granting the patronage' },
      organ: 'board',
      register: 'board-resolutions',
      template: letters.grantResolution,
      basis: cite('TUEL', '48', '2'),
    },
  },
  letters: {
    grant: {
      title: { it: 'Comunicazione della concessione', en: 'Communication of the grant' },
      template: letters.grant,
      basis: cityRules,
    },
  },
} satisfies Part;
