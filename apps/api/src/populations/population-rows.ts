import {
  type CaseQuery,
  caseTests,
  describeQuery,
  drawMethodTitles,
  type PopulationFact,
  populationRefusals,
  type PopulationTestView,
  type PopulationView,
  type QueryNames,
  type SampleView,
} from '../../../../libs/domain';
import { formatCitation, type Language } from '../../../../libs/law';
import { caseTestStatements, type PopulationEntry } from '../../../../libs/persistence';

/** The populations of a case as its journal tells them, each with what was drawn from it and tested on it. */
export function populationViews(
  entries: readonly PopulationEntry[],
  names: (query: CaseQuery) => QueryNames,
  language: Language,
): PopulationView[] {
  const samples = ofKind(entries, 'sampleDrawn');
  const tests = ofKind(entries, 'populationTested');
  const seeds = new Map(ofKind(entries, 'lotsDrawn').map(({ fact, position }) => [fact.key, position]));
  return ofKind(entries, 'populationTaken').map((entry) => ({
    ...populationView(entry, names(entry.fact.query)),
    samples: samples
      .filter(({ fact }) => fact.population === entry.fact.version)
      .map((sample) => sampleView(sample, seeds.get(sample.fact.version))),
    tests: tests
      .filter(({ fact }) => fact.population === entry.fact.version)
      .map((test) => testView(test, language)),
  }));
}

type Said = PopulationEntry['fact'];
export type EntryOf<Kind extends Said['kind']> = PopulationEntry<Extract<Said, { kind: Kind }>>;

/** The entries of a kind. */
export function ofKind<Kind extends Said['kind']>(
  entries: readonly PopulationEntry[],
  kind: Kind,
): EntryOf<Kind>[] {
  return entries.filter((entry): entry is EntryOf<Kind> => entry.fact.kind === kind);
}

function onRecord({ position, at, by, fact }: PopulationEntry<PopulationFact>) {
  const { version, decision } = fact;
  return {
    version,
    position,
    at: at.toISOString(),
    by,
    ...(decision && 'refused' in decision && { refused: populationRefusals[decision.refused] }),
    ...(decision && 'digest' in decision && { digest: decision.digest }),
  };
}

function populationView(entry: EntryOf<'populationTaken'>, names: QueryNames) {
  const { title, query, decision } = entry.fact;
  const titleOf = query.stratifyBy && names[query.stratifyBy];
  return {
    ...onRecord(entry),
    title,
    query,
    description: describeQuery(query, names),
    ...(decision &&
      'count' in decision && {
        count: decision.count,
        total: decision.total,
        strata: decision.strata.map(({ stratum, count }) => ({
          stratum,
          count,
          title: stratum !== '' && titleOf ? titleOf(stratum) : { it: 'Senza', en: 'None' },
        })),
      }),
  };
}

function sampleView(entry: EntryOf<'sampleDrawn'>, seedPosition: number | undefined): SampleView {
  const { draw, method, size, seed, decision } = entry.fact;
  return {
    ...onRecord(entry),
    draw,
    ...(entry.reason !== null && { reason: entry.reason }),
    method,
    methodTitle: drawMethodTitles[method],
    asked: size,
    seed,
    ...(seedPosition !== undefined && { seedPosition }),
    ...(decision && 'size' in decision && { size: decision.size }),
  };
}

function testView(entry: EntryOf<'populationTested'>, language: Language): PopulationTestView {
  const { test, decision } = entry.fact;
  const { title, proves, basis, counts } = caseTests[test];
  return {
    ...onRecord(entry),
    test,
    title,
    proves,
    basis: formatCitation(basis, language),
    counts,
    statements: caseTestStatements[test],
    ...(decision && 'tested' in decision && { tested: decision.tested, exceptions: decision.exceptions }),
  };
}
