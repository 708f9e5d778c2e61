import {
  type Actor,
  type Confidentiality,
  type Fact,
  type Level,
  officesJoining,
  type TaskHolder,
  type WorkingUnit,
} from '../../libs/domain';
import { may, type OpenWork, type Operation } from '../../libs/rights';
import { refuse } from './refuse';

/** What rights need to know of their case. */
interface ConfidentialCase {
  readonly unit: WorkingUnit;
  readonly life: { readonly isOver: boolean };
  readonly excludedPeople: readonly TaskHolder[];
  readonly board: { readonly work: readonly OpenWork[]; releaseAllOf(person: string): void };
  write(fact: Fact, actor?: Actor, reason?: string): void;
}

/** How confidential the case is, who is admitted to it by name, and what the table of rights gives at its level. */
export class Confidential {
  level: Level;
  private readonly admitted = new Map<string, string>();
  private readonly joined = new Set<string>();

  constructor(
    private readonly kase: ConfidentialCase,
    { level, admitted = [] }: Confidentiality = { level: 'ordinary' },
  ) {
    this.level = level;
    for (const { person, name } of admitted) this.admitted.set(person, name);
  }

  /** What its journal says when it is opened: whoever opens a restricted case is admitted to it. */
  openedBy({ person, name }: TaskHolder): { readonly confidentiality?: Confidentiality } {
    if (this.level === 'restricted') this.admitted.set(person, name);
    return this.state;
  }

  /** For the journal, and for a case as which this one goes on. */
  get state(): { readonly confidentiality?: Confidentiality } {
    if (this.level === 'ordinary' && this.admitted.size === 0) return {};
    return { confidentiality: { level: this.level, admitted: this.people } };
  }

  get people(): readonly TaskHolder[] {
    return [...this.admitted].map(([person, name]) => ({ person, name }));
  }

  /** An entry of the journal may bring offices into the case. */
  note(fact: Fact): void {
    for (const office of officesJoining(fact)) this.joined.add(office);
  }

  /** The record has found an office that takes part from now on. */
  join(office: string): void {
    this.joined.add(office);
  }

  /** Refuses an operation that the table does not give: with `notAdmitted`, or `officeRequired` naming whom to turn to. */
  require(operation: Operation, actor: Actor, office: string): void {
    const { person, offices, limits, mandates } = actor;
    if (!this.mayEnter(person)) refuse('notAdmitted', { who: person });
    if (!this.allows(operation, { person, offices, limits, mandates }))
      refuse('officeRequired', { who: office });
  }

  /** Whether somebody may have to do with the case at all, as far as its level goes. */
  mayEnter(person: string): boolean {
    return this.level !== 'restricted' || this.admitted.has(person);
  }

  isAdmitted(person: string): boolean {
    return this.admitted.has(person);
  }

  admit({ person, name }: TaskHolder, by: Actor, reason?: string): void {
    if (this.admitted.has(person)) return;
    this.admitted.set(person, name);
    this.kase.write({ kind: 'personAdmitted', person, name }, by, reason);
  }

  endAdmission(person: string, by: Actor, reason?: string): void {
    const name = this.admitted.get(person) ?? person;
    this.admitted.delete(person);
    this.kase.write({ kind: 'admissionEnded', person, name }, by, reason);
    if (!this.mayEnter(person)) this.kase.board.releaseAllOf(person);
  }

  /** Those who must not lose a case that becomes restricted are admitted to it. */
  changeLevel(level: Level, keep: readonly TaskHolder[], by: Actor, reason: string): void {
    this.level = level;
    this.kase.write({ kind: 'levelChanged', level }, by, reason);
    if (level === 'restricted') for (const person of keep) this.admit(person, by, reason);
  }

  private allows(
    operation: Operation,
    somebody: Pick<Actor, 'person' | 'offices' | 'limits' | 'mandates'>,
  ): boolean {
    const { kase } = this;
    return may(
      operation,
      // Who watches over the house commands nothing by that.
      { ...somebody, watches: false },
      {
        level: this.level,
        isOver: kase.life.isOver,
        unit: kase.unit,
        offices: [...this.joined],
        excluded: kase.excludedPeople.map(({ person }) => person),
        admitted: [...this.admitted.keys()],
        work: kase.board.work,
      },
    );
  }
}
