import type { Fact } from '../../../../libs/domain';
import { type Sql, sql } from '../../../../libs/persistence';

/** The case that a fact names beside the one in whose journal it stands and its child cases. */
export function otherCaseOf(fact: Sql): Sql {
  return sql`coalesce(${fact}->>'other', ${fact}->'origin'->>'case', ${fact}->'corrects'->>'case', ${fact}->>'from',
    CASE WHEN ${fact}->>'kind' = 'evidenceReferenced' THEN ${fact}->>'case' END,
    (SELECT min(named) FROM jsonb_object_keys(${fact}->'cases') named))`;
}

/** The fact without what names another case, for those who may not read that one. */
export function withoutOtherCase(fact: Fact): Fact {
  switch (fact.kind) {
    case 'caseOpened':
      return {
        ...fact,
        origin: fact.origin && { ...fact.origin, case: '' },
        ...(fact.corrects && {
          application: {},
          corrects: { ...fact.corrects, case: '', document: '', payments: undefined },
        }),
      };
    case 'registered':
      return { ...fact, from: fact.from && '' };
    case 'caseRelated':
    case 'caseUnrelated':
    case 'relatedCaseEnded':
      return { ...fact, other: '' };
    case 'actCorrected':
      return { ...fact, other: '', ...(!fact.told && { document: '' }) };
    case 'actsAnnulled':
      return { ...fact, ...(fact.other !== undefined && { other: '' }) };
    // Ids of what a case writes begin with its own.
    case 'entryWritten':
      return { ...fact, other: '', version: '' };
    // Which of the drawn cases the reader may know of is asked where the sample is shown.
    case 'sampleDrawn':
      return fact.decision && 'drawn' in fact.decision
        ? { ...fact, decision: { ...fact.decision, drawn: [] } }
        : fact;
    case 'evidenceReferenced':
      return { ...fact, case: '', position: 0, what: '', decision: undefined };
    case 'requestMade':
      return fact.cases ? { ...fact, answer: {}, cases: {} } : fact;
    default:
      return fact;
  }
}
