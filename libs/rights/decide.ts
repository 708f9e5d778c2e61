import { type Level, rightTo, type Signatory, type Signature } from '../domain';
import { type Operation, policy, type Relation, type Rule } from './policy';

/** Somebody who asks, as far as rights go. */
export interface Somebody extends Signatory {
  readonly person: string;
  /** Offices held today, in one's own right or in the place of somebody who is away. */
  readonly offices: readonly string[];
  /** Whether one of them watches over the whole house. */
  readonly watches: boolean;
}

/** A case, as far as rights go. */
export interface Standing {
  readonly level: Level;
  readonly isOver: boolean;
  /** The two offices of the unit that has it: who works it, who heads the unit. */
  readonly unit: { readonly officer: string; readonly manager: string };
  /** All offices that have or had work in it, those of the unit among them. */
  readonly offices: readonly string[];
  /** The offices of the case as which this one goes on. */
  readonly continuedBy?: readonly string[];
  /** People who have no part in it for a conflict of interest. */
  readonly excluded: readonly string[];
  /** People admitted by name. */
  readonly admitted: readonly string[];
  /** Those who have opened it on need and whose time is not over. */
  readonly onNeed?: readonly string[];
  /** The open tasks. */
  readonly work: readonly OpenWork[];
}

export interface OpenWork {
  readonly office: string;
  readonly holder?: string;
  /** What completing it signs. */
  readonly signs?: Signature;
  /** Offices that were told of its delay. */
  readonly superiors?: readonly string[];
}

/** What somebody is to a case. */
export function relationsTo(somebody: Somebody, standing: Standing): Set<Relation> {
  const { person, offices, watches } = somebody;
  const found = new Set<Relation>();
  if (standing.excluded.includes(person)) return found;
  const isAdmitted = standing.admitted.includes(person);
  if (standing.level === 'restricted' && !isAdmitted) return found;
  const holds = (office: string): boolean => offices.includes(office);
  const { officer, manager } = standing.unit;
  if (offices.length > 0) found.add('house');
  if (isAdmitted) found.add('admitted');
  if (watches) found.add('watches');
  if (watches && standing.onNeed?.includes(person)) found.add('onNeed');
  if (holds(manager)) found.add('heads');
  if (holds(manager) || holds(officer)) found.add('inCharge');
  if (standing.offices.some(holds)) found.add('takesPart');
  if (standing.continuedBy?.some(holds)) found.add('continues');
  if (standing.work.some(({ superiors = [] }) => superiors.some(holds))) found.add('superior');
  if (standing.work.some(({ office, holder }) => (holder === undefined ? holds(office) : holder === person)))
    found.add('works');
  if (standing.work.some((task) => mayTakeUnderMandate(task, somebody))) found.add('signs');
  return found;
}

/** Whether it is theirs to sign, or can be, under a mandate and by that alone. */
function mayTakeUnderMandate({ office, holder, signs }: OpenWork, somebody: Somebody): boolean {
  if (holder !== undefined && holder !== somebody.person) return false;
  return rightTo(office, signs, somebody).by === 'mandate';
}

/** Whether somebody may do this with a case now. Nothing but the table decides. */
export function may(operation: Operation, somebody: Somebody, standing: Standing): boolean {
  return isTimeFor(operation, standing) && hasRight(operation, somebody, standing);
}

/** Whether somebody has the right to it, at whatever time. */
export function hasRight(operation: Operation, somebody: Somebody, standing: Standing): boolean {
  const held = relationsTo(somebody, standing);
  return policy[operation][standing.level].some((relation: Relation) => held.has(relation));
}

/** Whether the operation is one for cases under way, or for those that are over, as this one is. */
function isTimeFor(operation: Operation, { isOver }: Pick<Standing, 'isOver'>): boolean {
  const { state }: Rule = policy[operation];
  return state === 'any' || (state === 'over') === isOver;
}
