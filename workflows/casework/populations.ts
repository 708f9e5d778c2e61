import {
  type Actor,
  type CaseQuery,
  caseTests,
  type CaseTest,
  type DrawMethod,
  type EvidenceFound,
  type Fact,
  type PopulationDecision,
  type PopulationFound,
  type PopulationRefusal,
  populationRefusals,
  type SampleFound,
  type SizeByAttributes,
  system,
  type TestFound,
  type Text,
} from '../../libs/domain';
import { cite, type Citation } from '../../libs/law';
import type { Recorder } from './recorder';

interface LookingCase {
  readonly recorder: Pick<Recorder, 'settled' | 'populationDecisionOn'>;
  nextId(): string;
  drawLots(key: string): Promise<string>;
  write(fact: Fact, actor: Actor, reason?: string, basis?: Citation): void;
}

/** What could not be done, and why, for people. */
interface Refusal {
  readonly done: false;
  readonly refusal: PopulationRefusal;
  readonly text: Text;
}

/** Cases that were frozen together, and what later verbs name them by. */
export type Population = { readonly done: true; readonly version: string } & PopulationFound;

type Sample = { readonly done: true; readonly version: string } & SampleFound;

type TestResult = { readonly done: true; readonly version: string } & TestFound;

/** An entry of another journal that shows something, whatever becomes of it later. */
type Evidence = { readonly done: true; readonly version: string } & EvidenceFound;

interface Draw {
  readonly method: DrawMethod;
  readonly size: number | SizeByAttributes;
  /** Why there is another draw; the first needs no reason. */
  readonly reason?: string;
}

/** Global Internal Audit Standards 14.1: evidence is relevant, reliable and sufficient. */
const standards = cite('Global Internal Audit Standards', '14.1');

/**
 * What a case does with other cases of the house, all of them at once: the record takes, draws and tests in the transaction of
 * the turn. A refusal is a value, and it is for the procedure to say what comes of it.
 */
export class Populations {
  private readonly draws = new Map<string, number>();

  constructor(private readonly kase: LookingCase) {}

  /** Freezes the cases that a query finds now. What comes later does not change it. */
  async take(
    { title, query }: { readonly title: string; readonly query: CaseQuery },
    by: Actor = system,
  ): Promise<Population | Refusal> {
    const version = this.kase.nextId();
    return this.found<PopulationFound>(version, { kind: 'populationTaken', version, title, query }, by);
  }

  /**
   * Draws from a population. The seed comes from the engine, once the population is on record and before the draw, so nobody
   * can choose who is drawn. Another draw from the same population stands beside the first, with its reason.
   */
  async draw(
    { version: population, digest: list }: Pick<Population, 'version' | 'digest'>,
    { method, size, reason }: Draw,
    by: Actor = system,
  ): Promise<Sample | Refusal> {
    const draw = (this.draws.get(population) ?? 0) + 1;
    if (draw > 1 && !reason)
      throw new Error(`Population ${population} was drawn from before: a reason is missing`);
    this.draws.set(population, draw);
    const version = this.kase.nextId();
    const seed = await this.kase.drawLots(version);
    const fact = { kind: 'sampleDrawn', version, population, list, draw, method, size, seed } as const;
    const sample = await this.found<SampleFound>(version, fact, by, reason);
    // What was refused has drawn nothing.
    if (!sample.done) this.draws.set(population, draw - 1);
    return sample;
  }

  /** Runs one of the declared tests over a whole population. */
  async test(
    { version: population, digest: list }: Pick<Population, 'version' | 'digest'>,
    test: CaseTest,
    by: Actor = system,
  ): Promise<TestResult | Refusal> {
    const version = this.kase.nextId();
    const fact = { kind: 'populationTested', version, population, list, test } as const;
    return this.found<TestFound>(version, fact, by, undefined, caseTests[test].basis);
  }

  /**
   * Takes an entry of the journal of a case of one of its populations as evidence: the record keeps the hash of the entry, and
   * that of the file where the entry is of one.
   */
  async reference(
    { case: id, position, what }: { readonly case: string; readonly position: number; readonly what: string },
    by: Actor = system,
  ): Promise<Evidence | Refusal> {
    const version = this.kase.nextId();
    return this.found<EvidenceFound>(
      version,
      { kind: 'evidenceReferenced', version, case: id, position, what },
      by,
    );
  }

  private async found<Found extends PopulationDecision>(
    version: string,
    fact: Fact,
    by: Actor,
    reason?: string,
    basis: Citation = standards,
  ): Promise<({ readonly done: true; readonly version: string } & Found) | Refusal> {
    this.kase.write(fact, by, reason, basis);
    await this.kase.recorder.settled();
    const decision = this.kase.recorder.populationDecisionOn(version);
    if ('refused' in decision)
      return { done: false, refusal: decision.refused, text: populationRefusals[decision.refused] };
    // What the record finds of a fact is of its kind.
    return { done: true, version, ...(decision as Found) };
  }
}
