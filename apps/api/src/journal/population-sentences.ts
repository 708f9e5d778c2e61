import {
  caseTests,
  drawMethodTitles,
  type PopulationFact,
  populationRefusals,
  type Text,
} from '../../../../libs/domain';
import type { Sentences } from './summaries';

/** What a case has looked at together with others, and what it has found. */
export const populationSentences: Sentences<PopulationFact['kind']> = {
  populationTaken: ({ title, decision }) => {
    if (decision && 'refused' in decision)
      return notDone(decision.refused, {
        it: `La popolazione «${title}» non è stata formata.`,
        en: `The population “${title}” was not taken.`,
      });
    const count = decision?.count ?? 0;
    return {
      it: `Formata la popolazione «${title}»: ${count === 1 ? 'una pratica' : `${count} pratiche`}.`,
      en: `The population “${title}” was taken: ${count === 1 ? 'one case' : `${count} cases`}.`,
    };
  },
  sampleDrawn: ({ method, draw, decision }) => {
    if (decision && 'refused' in decision)
      return notDone(decision.refused, {
        it: 'Nessun campione è stato estratto.',
        en: 'No sample was drawn.',
      });
    const size = decision?.size ?? 0;
    const again =
      draw > 1
        ? {
            it: ` È l’estrazione n. ${draw} dalla stessa popolazione.`,
            en: ` It is draw no. ${draw} from the population.`,
          }
        : { it: '', en: '' };
    const { it, en } = drawMethodTitles[method];
    return {
      it: `Estratto un campione di ${size === 1 ? 'una pratica' : `${size} pratiche`}, ${it}.${again.it}`,
      en: `A sample of ${size === 1 ? 'one case' : `${size} cases`} was drawn ${en}.${again.en}`,
    };
  },
  populationTested: ({ test, decision }) => {
    const title = caseTests[test].title;
    if (decision && 'refused' in decision)
      return notDone(decision.refused, {
        it: `La verifica «${title.it}» non è stata eseguita.`,
        en: `The test “${title.en}” was not made.`,
      });
    const { exceptions = 0, tested = 0 } = decision ?? {};
    const counts = caseTests[test].counts;
    const found =
      exceptions === 0
        ? { it: 'nessuno scostamento', en: 'no exception' }
        : exceptions === 1
          ? { it: 'uno scostamento', en: 'one exception' }
          : { it: `${exceptions} scostamenti`, en: `${exceptions} exceptions` };
    return {
      it: `Verifica «${title.it}» su ${tested} ${counts.it}: ${found.it}.`,
      en: `Test “${title.en}” on ${tested} ${counts.en}: ${found.en}.`,
    };
  },
  evidenceReferenced: ({ position, what, decision }, { other }) => {
    if (decision && 'refused' in decision)
      return notDone(decision.refused, {
        it: 'Nessuna voce è stata presa a evidenza.',
        en: 'No entry was taken as evidence.',
      });
    return other === undefined
      ? {
          it: 'Presa a evidenza una voce del giornale di un’altra pratica.',
          en: 'An entry of the journal of another case was taken as evidence.',
        }
      : {
          it: `Presa a evidenza la voce n. ${position} del giornale della pratica «${other}»: ${what}`,
          en: `Entry no. ${position} of the journal of the case “${other}” was taken as evidence: ${what}`,
        };
  },
};

function notDone(refusal: keyof typeof populationRefusals, what: Text): Text {
  const { it, en } = populationRefusals[refusal];
  return { it: `${what.it} ${it}`, en: `${what.en} ${en}` };
}
