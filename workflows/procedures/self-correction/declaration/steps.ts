import type { DeterminationSteps, ResolutionSteps } from '../../../../libs/casework';
import type { Text } from '../../../../libs/domain';

const offices = { officer: 'cabinet.officer', manager: 'cabinet.director' };

/** A case may have several determinations, so each step says of what. `what` is said after “La determinazione di”. */
export function determinationOf(stage: string, what: Text): DeterminationSteps {
  return {
    ...offices,
    stage,
    draft: {
      title: { it: `Redigere la determinazione di ${what.it}`, en: `Draft the determination of ${what.en}` },
    },
    signature: {
      title: { it: `Firmare la determinazione di ${what.it}`, en: `Sign the determination of ${what.en}` },
    },
  };
}

/** The same for resolutions. `what` is said after “La proposta di”. */
export function resolutionOf(stage: string, what: Text): ResolutionSteps {
  return {
    ...offices,
    stage,
    draft: {
      title: { it: `Redigere la proposta di ${what.it}`, en: `Draft the resolution of ${what.en}` },
    },
    technicalOpinion: {
      title: { it: `Parere tecnico sulla ${what.it}`, en: `Technical opinion on the ${what.en}` },
    },
    accountingOpinion: {
      title: { it: `Parere contabile sulla ${what.it}`, en: `Accounting opinion on the ${what.en}` },
    },
    adoption: {
      title: {
        it: `Registrare la decisione della Giunta sulla ${what.it}`,
        en: `Record the decision of the board on the ${what.en}`,
      },
    },
    publication: {
      title: { it: `Pubblicare all’Albo Pretorio la ${what.it}`, en: `Post the ${what.en}` },
    },
  };
}
