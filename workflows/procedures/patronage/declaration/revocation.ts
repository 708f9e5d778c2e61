import { resolutionSteps } from '../../../../libs/casework';
import { defineTask } from '../../../../libs/domain';
import { observationsForm } from '../../../../libs/forms';
import { cite } from '../../../../libs/law';
import { checkNoCost } from '../checks';
import { cityRules } from '../rules';
import { revocationDecisionForm } from '../task-forms';
import { letters } from '../letters';
import type { Part } from './part';

/** The revocation for misuse: the beneficiary is heard, and the organ that granted decides. */
export const revocation = {
  tasks: {
    'revocation.observations': defineTask({
      title: { it: 'Registrare le memorie sulla revoca', en: 'Register the briefs on the revocation' },
      instructions: {
        it: 'Registrare memorie e documenti del beneficiario. Trascorso il termine si decide anche senza.',
        en: 'Register the beneficiary’s briefs and documents. After the term the decision comes without.',
      },
      office: 'cabinet.officer',
      stage: 'revocation',
      form: observationsForm,
      basis: cite('L. 241/1990', '10', '1'),
    }),
    'revocation.decision': defineTask({
      title: { it: 'Decidere sulla proposta di revoca', en: 'Decide whether to propose the revocation' },
      instructions: {
        it: 'Valutare le memorie e proporre la revoca alla Giunta, oppure archiviare il procedimento.',
        en: 'Weigh the briefs and propose the revocation to the board, or drop it.',
      },
      office: 'cabinet.director',
      duty: 'confirmation',
      stage: 'revocation',
      form: revocationDecisionForm,
      due: { amount: 5, unit: 'days' },
      basis: cite('L. 241/1990', '10', '1'),
    }),
    ...resolutionSteps('revocation', {
      stage: 'revocation',
      officer: 'cabinet.officer',
      manager: 'cabinet.director',
      basis: cite('L. 241/1990', '21-quinquies', '1'),
      draft: {
        title: { it: 'Redigere la proposta di revoca', en: 'Draft the revocation' },
        instructions: {
          it: 'Completare la proposta: fatti, memorie e motivazione derivano dalla pratica. La revoca non dà luogo a indennizzo.',
          en: 'Complete the proposal: facts, briefs and reasons come from the case. No compensation is due.',
        },
      },
      technicalOpinion: {
        title: { it: 'Esprimere il parere tecnico sulla revoca', en: 'Technical opinion on the revocation' },
        instructions: {
          it: 'Esprimere il parere di regolarità tecnica sulla proposta di revoca. Chi l’ha redatta non può esprimerlo.',
          en: 'Give the technical opinion on the proposed revocation. Whoever drafted it may not give it.',
        },
      },
      accountingOpinion: {
        title: {
          it: 'Attestare che il parere contabile sulla revoca non è dovuto',
          en: 'State that no accounting opinion on the revocation is due',
        },
        instructions: {
          it: 'La revoca non dà luogo a indennizzo e non ha riflessi sul bilancio.',
          en: 'The revocation gives no right to compensation and does not affect the budget.',
        },
        check: checkNoCost,
      },
      adoption: {
        title: {
          it: 'Registrare la decisione della Giunta sulla revoca',
          en: 'Record the board’s decision on it',
        },
      },
      publication: {
        title: {
          it: 'Pubblicare la revoca all’Albo Pretorio',
          en: 'Post the revocation on the notice board',
        },
      },
    }),
  },
  deadlines: {
    revocationObservations: {
      title: { it: 'Memorie sulla revoca', en: 'Briefs on the revocation' },
      basis: cite('L. 241/1990', '10', '1'),
      onExpiry: { it: 'Si decide sugli atti.', en: 'The decision is taken on the file.' },
    },
    revocationConclusion: {
      title: { it: 'Conclusione del procedimento di revoca', en: 'End of the revocation' },
      basis: cite('L. 241/1990', '2', '2'),
      onExpiry: {
        it: 'La decisione sulla revoca è in ritardo: il patrocinio resta efficace finché non è revocato.',
        en: 'The decision on the revocation is late: the patronage holds until it is revoked.',
      },
      remindBefore: [10, 3],
    },
  },
  acts: {
    revocation: {
      title: { it: 'Deliberazione di revoca del patrocinio', en: 'Resolution revoking the patronage' },
      organ: 'board',
      register: 'board-resolutions',
      template: letters.revocationResolution,
      basis: cite('L. 241/1990', '21-quinquies', '1'),
    },
  },
  letters: {
    revocationNotice: {
      title: { it: 'Avvio del procedimento di revoca', en: 'Opening of the revocation' },
      template: letters.revocationNotice,
      basis: cite('L. 241/1990', '7', '1'),
    },
    revocation: {
      title: { it: 'Comunicazione della revoca', en: 'Communication of the revocation' },
      template: letters.revocation,
      basis: cite('L. 241/1990', '21-bis', '1'),
    },
    revocationDropped: {
      title: { it: 'Archiviazione del procedimento di revoca', en: 'The revocation is dropped' },
      template: letters.revocationDropped,
      basis: cite('L. 241/1990', '2', '1'),
    },
    legalReferral: {
      title: { it: 'Trasmissione all’Avvocatura comunale', en: 'Referral to the city’s lawyers' },
      template: letters.legalReferral,
      basis: cityRules,
    },
  },
} satisfies Part;
