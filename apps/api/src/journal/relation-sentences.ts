import {
  type ActCorrectedFact,
  type ActEffect,
  type CourtJudgment,
  relationTitle,
  type Text,
} from '../../../../libs/domain';
import { displayDate, italianDateAfter } from '../../../../libs/law';
import { otherCase } from './phrases';
import type { Sentences } from './summaries';

/** What cases have to do with each other, and with each other’s acts. */
export const relationSentences: Sentences<
  'caseRelated' | 'caseUnrelated' | 'relatedCaseEnded' | 'actCorrected' | 'actsAnnulled'
> = {
  caseRelated: ({ relation, side }, { actor, other }) => {
    const title = relationTitle(relation, side);
    const of = otherCase(other);
    return {
      it: `${actor} indica la relazione «${title.it}» con ${of.it}.`,
      en: `${actor} records the relation “${title.en}” with ${of.en}.`,
    };
  },
  caseUnrelated: (_, { actor, other }) => {
    const of = otherCase(other);
    return {
      it: `${actor} toglie il collegamento con ${of.it}.`,
      en: `${actor} takes back the relation to ${of.en}.`,
    };
  },
  relatedCaseEnded: (_, { other }) => {
    const of = otherCase(other);
    return {
      it: `Si è conclusa ${of.it}, aperta da questa.`,
      en: `What this case has opened has ended: ${of.en}.`,
    };
  },
  actCorrected: (fact, { other }) => {
    const of = otherCase(other);
    return fact.judgment ? restedOnAnnulled(fact.judgment, of, fact.told) : corrected(fact, of);
  },
  actsAnnulled: ({ actNumber: number, judgment, inPart, other: caseOfActs }, { other }) => {
    const of = caseOfActs === undefined ? undefined : otherCase(other);
    const by = judgmentText(judgment);
    const what =
      number === undefined
        ? of
          ? { it: 'gli atti di un’altra pratica', en: 'the acts of another case' }
          : { it: 'gli atti di questa pratica', en: 'the acts of this case' }
        : { it: `l’atto n. ${number}`, en: `act no. ${number}` };
    return {
      it: `La ${by.it} annulla ${inPart ? 'in parte ' : ''}${what.it}, con effetto ${italianDateAfter('dal', judgment.effectiveFrom)}${of ? `: vedi ${of.it}` : ''}.`,
      en: `The ${by.en} annuls ${inPart ? 'in part ' : ''}${what.en} from ${displayDate(judgment.effectiveFrom, 'en')}${of ? `: see ${of.en}` : ''}.`,
    };
  },
};

/** What becomes of an act, said after it. */
const effectTexts: Readonly<Record<ActEffect, Text>> = {
  suspended: { it: 'è sospeso nei suoi effetti', en: 'is suspended in its effects' },
  restored: { it: 'torna a produrre effetti', en: 'has its effects again' },
  annulled: { it: 'è annullato d’ufficio', en: 'is annulled' },
  revoked: { it: 'è revocato', en: 'is revoked' },
};

function corrected({ effect, number, until, told }: ActCorrectedFact, of: Text): Text {
  const { it, en } = effectTexts[effect];
  const by = {
    it: number === undefined ? '' : ` con l’atto n. ${number}`,
    en: number === undefined ? '' : ` by act no. ${number}`,
  };
  const end = {
    it: until === undefined ? '' : `, fino al ${displayDate(until, 'it')}`,
    en: until === undefined ? '' : `, until ${displayDate(until, 'en')}`,
  };
  return told
    ? {
        it: `Un provvedimento di questa pratica ${it}${by.it}${end.it}: vedi ${of.it}.`,
        en: `An act of this case ${en}${by.en}${end.en}: see ${of.en}.`,
      }
    : {
        it: `Il provvedimento di ${of.it} ${it}${by.it}${end.it}.`,
        en: `The act of ${of.en} ${en}${by.en}${end.en}.`,
      };
}

/** The act on which a case rests, such as the call of a nomination, has fallen; the case has none of it itself. */
function restedOnAnnulled(judgment: CourtJudgment, of: Text, isTold: boolean | undefined): Text {
  const by = judgmentText(judgment);
  return isTold
    ? {
        it: `L’atto su cui si fonda questa pratica è annullato con la ${by.it}: vedi ${of.it}.`,
        en: `The act on which this case rests is annulled by the ${by.en}: see ${of.en}.`,
      }
    : {
        it: `Con la ${by.it} è annullato l’atto su cui si fonda ${of.it}.`,
        en: `The ${by.en} annuls the act on which rests ${of.en}.`,
      };
}

function judgmentText({ court, number }: CourtJudgment): Text {
  return { it: `sentenza n. ${number} (${court})`, en: `judgment no. ${number} (${court})` };
}
