import { postingDeadline, resolutionSteps } from '../../../../libs/casework';
import { cite } from '../../../../libs/law';
import { checkGrantAdoption, checkNoCost } from '../checks';
import { cityRules } from '../rules';
import { letters } from '../letters';
import type { Part } from './part';

/** The resolution of the board, which states that it costs nothing. */
export const grant = {
  tasks: resolutionSteps('grant', {
    stage: 'resolution',
    officer: 'cabinet.officer',
    manager: 'cabinet.director',
    draft: {
      instructions: {
        it: 'Completare la proposta di concessione: dati dell’iniziativa e valutazione derivano dalla pratica. La proposta dà atto che non vi sono oneri per il bilancio.',
        en: 'Complete the proposed grant: initiative and assessment come from the case. The proposal states that it costs the budget nothing.',
      },
    },
    accountingOpinion: {
      title: {
        it: 'Attestare che il parere contabile non è dovuto',
        en: 'State that no accounting opinion is due',
      },
      instructions: {
        it: 'La concessione non ha riflessi sul bilancio né sul patrimonio: il parere di regolarità contabile non è dovuto. Se i riflessi ci sono, esprimere parere contrario indicandoli.',
        en: 'The grant affects neither budget nor assets: no accounting opinion is due. If it does, give an unfavourable opinion and say how.',
      },
      check: checkNoCost,
    },
    adoption: { check: checkGrantAdoption },
  }),
  deadlines: {
    albo: postingDeadline,
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
