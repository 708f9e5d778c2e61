import type { z } from 'zod';
import type { conveningForm, presenceForm } from '../../libs/casework';
import type { OpenResult } from '../../libs/law';
import { bodyNames, type Convened, type MeetingItem, type Member } from './meeting-call';

/** An open vote, as the minutes have it. */
export interface VoteLine extends OpenResult {
  readonly question: string;
  readonly conflicted: readonly string[];
  readonly statements: readonly { readonly name: string; readonly statement: string }[];
}

/** A secret ballot, as the minutes have it. */
export interface BallotLine {
  readonly question: string;
  readonly round: number;
  readonly taken: number;
  readonly inBox: number;
  readonly blank: number;
  readonly void: number;
  readonly needed: number;
  readonly counts: readonly { readonly name: string; readonly votes: number }[];
  readonly elected: readonly string[];
  readonly conflicted: readonly string[];
  readonly papers: readonly { readonly serial: string; readonly choice: string }[];
}

interface ItemLine extends MeetingItem {
  readonly votes: VoteLine[];
  readonly ballots: BallotLine[];
  readonly texts: string[];
  present: number | undefined;
}

interface Opening {
  readonly convening: z.output<typeof conveningForm>;
  readonly presence: z.output<typeof presenceForm>;
  readonly chair: Member;
  readonly secretary: string;
}

/** What happens in a meeting, for its minutes. */
export class MeetingRecord {
  isUnderWay = false;
  readonly items: readonly ItemLine[];
  readonly moves: { readonly name: string; readonly left: boolean; readonly at: string }[] = [];
  private opening: Opening | undefined;

  constructor(readonly call: Convened) {
    this.items = call.agenda.map((item) => ({
      ...item,
      votes: [],
      ballots: [],
      texts: [],
      present: undefined,
    }));
  }

  open(opening: Opening): void {
    this.opening = opening;
    this.isUnderWay = true;
  }

  get opened(): Opening {
    if (!this.opening) throw new Error(`The meeting of ${this.call.name} has not been opened`);
    return this.opening;
  }

  get chair(): Member {
    return this.opened.chair;
  }

  moved(name: string, now: 'present' | 'remote' | 'left', at: string): void {
    this.moves.push({ name, left: now === 'left', at });
  }

  voted(item: string, line: VoteLine): void {
    this.item(item).votes.push(line);
  }

  balloted(item: string, line: BallotLine): void {
    this.item(item).ballots.push(line);
  }

  discussed(item: string, text: string): void {
    this.item(item).texts.push(text);
  }

  withoutQuorum(item: string, present: number): void {
    this.item(item).present = present;
  }

  /** What secretary and chair see beside the minutes. */
  get shown(): { readonly votes: readonly object[] } {
    return {
      votes: this.items.flatMap(({ votes, ballots }) => [
        ...votes.map(({ question, favour, against, abstained, adopted }) => ({
          question,
          votesFor: favour,
          votesAgainst: against,
          abstained,
          result: adopted ? 'Approvata' : 'Non approvata',
        })),
        ...ballots.map(({ question, round, elected, blank }) => ({
          question: `${question}, votazione n. ${round}`,
          blank,
          result: elected.length > 0 ? `Eletti: ${elected.join(', ')}` : 'Nessun eletto',
        })),
      ]),
    };
  }

  private item(key: string): ItemLine {
    const found = this.items.find((item) => item.key === key);
    if (!found) throw new Error(`${key} is not in the agenda of ${this.call.name}`);
    return found;
  }
}

/** What the part `meeting-minutes` of the letters asks for. */
export function minutesData(
  { call, opened, items, moves }: MeetingRecord,
  written: {
    readonly discussion: string;
    readonly closedAt: string;
    readonly chair: string;
    readonly secretary: string;
  },
) {
  const { convening, presence } = opened;
  const named = (which: (person: string) => boolean) =>
    call.members.filter(({ person }) => which(person)).map(({ name }) => ({ name }));
  const isAbsent = (person: string) => presence.absent.includes(person);
  const isRemote = (person: string) => presence.remote.includes(person);
  return {
    ...written,
    ...bodyNames(call),
    day: convening.day,
    place: convening.place,
    openedAt: presence.openedAt ?? convening.time,
    present: named((person) => !isAbsent(person) && !isRemote(person)),
    remote: named(isRemote),
    absent: named(isAbsent),
    members: call.members.length,
    quorum: call.quorum,
    moves,
    items: items.map(({ title, votes, ballots, texts, present }, index) => ({
      number: index + 1,
      title,
      texts,
      present,
      votes: votes.map(({ conflicted, ...vote }) => ({ ...vote, conflicted: conflicted.join(', ') })),
      ballots: ballots.map(({ elected, conflicted, void: voided, ...ballot }) => ({
        ...ballot,
        voided,
        elected: elected.join(', '),
        conflicted: conflicted.join(', '),
      })),
    })),
  };
}
