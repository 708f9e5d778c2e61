import { getExternalWorkflowHandle, sleep } from '@temporalio/workflow';
import type {
  ActCorrectedFact,
  Actor,
  ActsAnnulledFact,
  CaseOrigin,
  CaseStart,
  Confidentiality,
  CorrectedAct,
  EntryWritten,
  Fact,
  ProcedureDeclaration,
  RelationKind,
  RelationSide,
} from '../../libs/domain';
import { validateForm } from '../../libs/forms';
import type { LocalDate } from '../../libs/law';
import { type ChildrenCase, tell } from './children';
import type { Recorder } from './recorder';
import { actCorrected, caseRelated, caseUnrelated, entryWritten, relatedCaseEnded } from './messages';
import { openAnother } from './open-case';

/** What one case tells another of a relation between them, from the side of who hears it. */
export interface RelationNews {
  readonly relation: RelationKind;
  readonly other: string;
  readonly side: RelationSide;
  readonly by: Actor;
  readonly reason?: string;
}

/** What another case has made of an act of the one that hears it. */
export type CorrectionNews = Omit<ActCorrectedFact, 'kind' | 'told'>;

/** What another case has written of an entry that the one which hears it follows. */
export interface EntryNews extends Omit<EntryWritten, 'kind'> {
  readonly by: Actor;
  readonly reason?: string;
}

interface RelatingCase extends ChildrenCase {
  readonly recorder: Pick<Recorder, 'alone' | 'settled' | 'decisionOn'>;
  readonly start: { readonly origin?: CaseOrigin };
  write(fact: Fact, actor?: Actor, reason?: string): void;
}

interface Opening extends Pick<CaseOrigin, 'waits' | 'number' | 'excluded'> {
  readonly by: Actor;
  /** Where what is examined there reached the office before today. */
  readonly receivedOn?: LocalDate;
  readonly confidentiality?: Confidentiality;
}

/**
 * The relations of a case to others that are no part of it: those it opens, those it was opened by, those that people or
 * its procedure have named.
 */
export class Relations {
  private readonly known = new Map<string, RelationSide>();
  private readonly outcomes = new Map<string, string>();
  private opened = 0;
  private written = 0;
  private readonly corrections: CorrectionNews[] = [];
  private correction: ((news: CorrectionNews) => void) | undefined;
  private underWay: Promise<void> = Promise.resolve();
  private line: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly kase: RelatingCase,
    private readonly procedures: (key: string) => ProcedureDeclaration | undefined,
  ) {}

  /**
   * Opens a case of any procedure that is no part of a campaign, and gives its id. The relation is on record in the turn
   * that has led to it; the case is opened after that, in a transaction of its own.
   *
   * @param waits whether this case is told of the end of the other, see {@link ended}
   */
  open(procedure: string, application: unknown, opening: Opening): string {
    return this.begin('opened', procedure, application, opening);
  }

  /** The same for a case as which this one goes on; resolves when it has been opened. */
  async convert(procedure: string, application: unknown, opening: Omit<Opening, 'waits'>): Promise<void> {
    this.begin('converted', procedure, application, opening);
    await this.allOpened;
  }

  /** A case told again that went on as another one. */
  convertedAgain(other: string, by: Actor): void {
    this.opened += 1;
    this.write('converted', other, 'source', by);
  }

  /** Resolves when every case that was to be opened has been. */
  get allOpened(): Promise<void> {
    return this.underWay;
  }

  /** Resolves when all that other cases were to be told is with them: what is under way when a run ends is lost. */
  get allTold(): Promise<unknown> {
    return this.line;
  }

  /** Waits for the end of a case that was opened with `waits`, and gives its outcome. */
  async ended(other: string): Promise<string> {
    await this.kase.time.when(() => this.outcomes.has(other));
    return this.outcomes.get(other) as string;
  }

  /** A case that was opened by this one has ended. */
  hasEnded(other: string, outcome: string): void {
    this.outcomes.set(other, outcome);
    this.kase.write({ kind: 'relatedCaseEnded', other, outcome });
  }

  /** On which side this case stands of another, where they are related in this way. */
  sideOf(relation: RelationKind, other: string): RelationSide | undefined {
    return this.known.get(keyOf(relation, other));
  }

  /** Relates this case to another that is there, which is told unless it is over. */
  relate(relation: RelationKind, other: string, by: Actor, reason?: string): void {
    this.write(relation, other, 'source', by, reason);
    this.inform(other, () =>
      getExternalWorkflowHandle(other).signal(caseRelated, this.newsFor('source', relation, by, reason)),
    );
  }

  /** Takes a relation back. */
  unrelate(relation: RelationKind, other: string, side: RelationSide, by: Actor, reason?: string): void {
    this.known.delete(keyOf(relation, other));
    this.kase.write({ kind: 'caseUnrelated', relation, other, side }, by, reason);
    this.inform(other, () =>
      getExternalWorkflowHandle(other).signal(caseUnrelated, this.newsFor(side, relation, by, reason)),
    );
  }

  /** Another case has related itself to this one. */
  told({ relation, other, side, by, reason }: RelationNews): void {
    this.known.set(keyOf(relation, other), side);
    this.kase.write({ kind: 'caseRelated', relation, other, side, told: true }, by, reason);
  }

  /** Another case has taken back what related it to this one. */
  toldApart({ relation, other, side, by, reason }: RelationNews): void {
    this.known.delete(keyOf(relation, other));
    this.kase.write({ kind: 'caseUnrelated', relation, other, side, told: true }, by, reason);
  }

  /** Says what this case does to an act of another one, which is told unless it is over. */
  correctAct(
    act: Pick<CorrectedAct, 'case' | 'document'>,
    effect: Pick<ActCorrectedFact, 'effect' | 'number' | 'until' | 'judgment'>,
  ): void {
    const { document } = act;
    this.kase.write({ kind: 'actCorrected', document, other: act.case, ...effect });
    this.inform(act.case, () =>
      getExternalWorkflowHandle(act.case).signal(actCorrected, { document, other: this.kase.id, ...effect }),
    );
  }

  /** Says which acts a judgment has annulled: of another case, open or over, or of this one. */
  annulActs(annulled: Omit<ActsAnnulledFact, 'kind'>): void {
    this.kase.write({ kind: 'actsAnnulled', ...annulled });
  }

  /** Another case has done something to an act of this one. */
  actCorrected(news: CorrectionNews): void {
    this.kase.write({ kind: 'actCorrected', ...news, told: true });
    this.corrections.push(news);
    this.correction?.(news);
  }

  /** What the procedure makes of what other cases do to its acts, from the first of them on. */
  onActCorrected(handler: (news: CorrectionNews) => void): void {
    this.correction = handler;
    for (const news of this.corrections) handler(news);
  }

  /** Cases that follow an entry hear what this one has written of it, once it stands in the register. */
  tellFollowers(entry: Omit<EntryWritten, 'kind' | 'other'>, by: Actor, reason?: string): void {
    const { recorder, life, id } = this.kase;
    if (life.isResuming) return;
    this.line = this.line.then(async () => {
      await recorder.settled();
      const decision = recorder.decisionOn(entry.version);
      const followers = ('followers' in decision && decision.followers) || [];
      const news: EntryNews = { ...entry, other: id, by, ...(reason !== undefined && { reason }) };
      for (const other of followers)
        await tell(this.kase, other, () => getExternalWorkflowHandle(other).signal(entryWritten, news));
    });
  }

  /** Another case has written an entry that this one follows. */
  entryWritten({ by, reason, ...news }: EntryNews): void {
    this.written += 1;
    this.kase.write({ kind: 'entryWritten', ...news }, by, reason);
  }

  /** Resolves once more entries that this case follows have been written than were known; gives how many. */
  async entriesWritten(known: number): Promise<number> {
    await this.kase.time.when(() => this.written > known);
    return this.written;
  }

  /** The case that waits for this one hears how it has ended. */
  async tellOrigin(outcome: string): Promise<void> {
    const { origin } = this.kase.start;
    if (!origin?.waits) return;
    await tell(this.kase, origin.case, () =>
      getExternalWorkflowHandle(origin.case).signal(relatedCaseEnded, { other: this.kase.id, outcome }),
    );
  }

  private begin(
    relation: CaseOrigin['relation'],
    procedure: string,
    application: unknown,
    { by, receivedOn, confidentiality, ...more }: Opening,
  ): string {
    const declaration = this.procedures(procedure);
    if (!declaration || declaration.parent !== undefined)
      throw new Error(`Case ${this.kase.id} cannot open a case of ${procedure}`);
    const checked = validateForm(declaration.opening.form, application);
    if (!checked.ok)
      throw new Error(`Case ${this.kase.id} cannot open a ${procedure}: ${JSON.stringify(checked.problems)}`);
    this.opened += 1;
    const other = `${this.kase.id}-${this.opened}`;
    if (this.kase.life.isOver) return other;
    this.write(relation, other, 'source', by);
    // A run ends only when all it had to open is there: what a resumed case has opened before is there.
    if (this.kase.life.isResuming) return other;
    const origin: CaseOrigin = { case: this.kase.id, relation, ...more, ...(receivedOn && { receivedOn }) };
    const before = this.underWay;
    this.underWay = this.kase.life.outside(async () => {
      await before;
      await this.start(other, declaration, {
        application: checked.value,
        actor: by,
        origin,
        ...(confidentiality && { confidentiality }),
      });
    });
    return other;
  }

  private async start(id: string, declaration: ProcedureDeclaration, start: CaseStart): Promise<void> {
    const { kase } = this;
    await kase.recorder.settled();
    // A timer ends the step of the engine: from here on the turn that tells of the other case can no longer be lost and
    // the case go on otherwise, which would leave behind a case that nobody has opened.
    await sleep(1, { summary: `open ${id}` });
    await openAnother(kase, id, declaration, start);
  }

  private write(relation: RelationKind, other: string, side: RelationSide, by: Actor, reason?: string): void {
    this.known.set(keyOf(relation, other), side);
    this.kase.write({ kind: 'caseRelated', relation, other, side }, by, reason);
  }

  /** News for the other case, which stands on the other side. */
  private newsFor(side: RelationSide, relation: RelationKind, by: Actor, reason?: string): RelationNews {
    return { relation, other: this.kase.id, side: side === 'source' ? 'target' : 'source', by, reason };
  }

  /** One piece of news after the other: what is taken back must not arrive before it was said. */
  private inform(other: string, send: () => Promise<void>): void {
    if (this.kase.life.isResuming) return;
    this.line = this.line.then(() => tell(this.kase, other, send));
  }
}

function keyOf(relation: RelationKind, other: string): string {
  return `${relation} ${other}`;
}
