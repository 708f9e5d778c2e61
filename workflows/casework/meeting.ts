import type { z } from 'zod';
import type {
  ActDeclaration,
  Actor,
  BallotOption,
  FormProblem,
  LetterDeclaration,
  ProcedureDeclaration,
  RequestDeclaration,
  TaskContext,
  TaskDeclaration,
  TaskHolder,
} from '../../libs/domain';
import type {
  attendanceForm,
  boxOpeningForm,
  conveningForm,
  countForm,
  minutesForm,
  openVoteForm,
  presenceForm,
  secretPaperForm,
} from '../../libs/casework';
import type { signatureForm } from '../../libs/forms';
import {
  absoluteMajority,
  type BallotResult,
  countBallot,
  countOpenVotes,
  type LocalDate,
  type Majority,
  type OpenResult,
  type OpenVote,
  simpleMajority,
} from '../../libs/law';
import { Attendance } from './attendance';
import type { Case } from './case';
import type { Adopted } from './documents';
import { bodyNames, type Convened, type Member } from './meeting-call';
import { noticeProblems, presenceProblems } from './meeting-checks';
import { type BallotLine, MeetingRecord, minutesData, type VoteLine } from './meeting-record';
import { refuse } from './refuse';
import type { Completed } from './tasks';

type Step = 'convening' | 'presence' | 'vote' | 'paper' | 'box' | 'count' | 'minutes' | 'signature';

/** Those of secret ballots are needed by a body that has some. */
type OpenStep = Exclude<Step, 'paper' | 'box' | 'count'>;

/** What a procedure with a collegial body declares, by `meetingSteps` and `meetingRequests`. */
export interface WithMeetings<B extends string> {
  readonly tasks: { readonly [K in `${B}.${OpenStep}`]: TaskDeclaration };
  readonly requests: { readonly [K in `${B}.attendance`]: RequestDeclaration };
  readonly letters: { readonly [K in `${B}.convening`]: LetterDeclaration };
  readonly acts: { readonly [K in `${B}.minutes`]: ActDeclaration };
}

interface Question {
  /** What is decided, in words. */
  readonly question: string;
  readonly majority?: Majority;
  readonly context?: TaskContext;
}

export interface SecretQuestion extends Question {
  readonly options: readonly BallotOption[];
  /** How many each paper may name; one where nothing is said. */
  readonly choose?: number;
  /** How many are to be elected; one where nothing is said. */
  readonly seats?: number;
  /** How often it is repeated while too few are elected; three times where nothing is said. */
  readonly rounds?: number;
}

export type VoteResult = ({ readonly result: 'voted' } & OpenResult) | { readonly result: 'noQuorum' };

export type ElectionResult =
  | {
      readonly result: 'voted';
      /** Keys of those elected, in the order in which they were. */
      readonly elected: readonly string[];
      readonly rounds: readonly BallotResult[];
    }
  | { readonly result: 'noQuorum' };

/**
 * Convenes a collegial body and opens its meeting: members are told agenda, day and place; on the day the secretary takes
 * the attendance. A meeting without a quorum does not take place and is convened again.
 */
export async function meet<B extends string, P extends ProcedureDeclaration & WithMeetings<B>>(
  kase: Case<P>,
  body: B,
  call: Convened,
): Promise<Meeting> {
  const members = call.members.filter(({ person }) => !kase.isExcluded(person));
  for (let attempt = 1; ; attempt += 1) {
    const meeting = new Meeting(kase as unknown as Case<ProcedureDeclaration>, body, { ...call, members });
    if (await meeting.open(attempt)) return meeting;
  }
}

/** A meeting that is under way: its votes, one after the other, and its minutes. */
export class Meeting {
  private readonly attendance: Attendance;
  private readonly record: MeetingRecord;

  /** @param call with those members only who may have to do with the case */
  constructor(
    private readonly kase: Case<ProcedureDeclaration>,
    private readonly body: string,
    private readonly call: Convened,
  ) {
    this.attendance = new Attendance(kase, body, call);
    this.record = new MeetingRecord(call);
  }

  /** The day on which it takes place. */
  get heldOn(): LocalDate {
    return this.record.opened.convening.day;
  }

  /** Members who are there and may have to do with the case. */
  get present(): readonly Member[] {
    return this.attendance.present;
  }

  /** Convenes it and takes the attendance; false where it does not take place. */
  async open(attempt: number): Promise<boolean> {
    const { kase, call } = this;
    const agenda = call.agenda.map(({ title }, index) => ({ number: index + 1, title }));
    const context = { ...call.context, body: call.name, agenda, quorum: call.quorum, attempt };
    const { answer: convening } = await this.ask<typeof conveningForm>('convening', {
      context,
      due: call.due,
      mayAnswer: (answer: z.output<typeof conveningForm>) =>
        refuseIfAny(noticeProblems(answer, call, kase.today())),
    });
    for (const member of call.members)
      kase.letter(`${this.body}.convening`, member.name, {
        ...bodyNames(call),
        agenda,
        ...convening,
        papers: convening.papers?.split('\n').filter(Boolean) ?? [],
      } as never);
    await kase.dayBegins(convening.day, `Meeting of ${call.name}`);
    const { answer: presence, by } = await this.ask<typeof presenceForm>('presence', {
      context: { ...context, ...convening, members: call.members.map(({ name }) => ({ name })) },
      due: convening.day,
      mayAnswer: (answer: z.output<typeof presenceForm>) => refuseIfAny(presenceProblems(answer, call)),
    });
    if (!presence.held) return false;
    for (const { person } of call.members) {
      if (presence.absent.includes(person)) continue;
      this.attendance.note(person, presence.remote.includes(person) ? 'remote' : 'present');
    }
    const chair = this.memberOf(presence.chair ?? call.chair ?? '');
    this.record.open({ convening, presence, chair, secretary: by.name });
    kase.write(
      {
        kind: 'meetingOpened',
        meeting: kase.nextId(),
        body: call.name,
        day: convening.day,
        at: presence.openedAt ?? convening.time,
        chair: { person: chair.person, name: chair.name },
        present: this.present.map(({ person, name }) => ({
          person,
          name,
          ...(this.attendance.isRemote(person) && { remote: true as const }),
        })),
        absent: call.members
          .filter(({ person }) => presence.absent.includes(person))
          .map(({ person, name }) => ({ person, name })),
        quorum: call.quorum,
      },
      by,
    );
    kase.onRequest(
      `${this.body}.attendance`,
      (answer) => {
        const { member, presence: now, at } = answer as z.output<typeof attendanceForm>;
        // Whoever has no seat here neither comes nor leaves.
        if (!this.call.members.some(({ person }) => person === member)) return;
        this.record.moved(this.memberOf(member).name, now, at);
        this.attendance.note(member, now);
      },
      () => this.record.isUnderWay,
    );
    return true;
  }

  /** An open vote of those who are there on one item of the agenda. */
  async vote(item: string, { question, majority = simpleMajority, context }: Question): Promise<VoteResult> {
    if (!this.hasQuorum(item)) return { result: 'noQuorum' };
    const answers = await this.attendance.ask<typeof openVoteForm>('vote', {
      subject: question,
      context: { ...context, item: this.titleOf(item), question },
    });
    if (!this.hasQuorum(item)) return { result: 'noQuorum' };
    const votes = answers.flatMap(({ answer: { vote } }) =>
      vote === 'conflict' ? [] : [vote satisfies OpenVote],
    );
    const conflicted = answers
      .filter(({ answer: { vote } }) => vote === 'conflict')
      .map(({ by }) => holderOf(by));
    const result = countOpenVotes(votes, this.call.members.length, majority);
    this.kase.write({ kind: 'voteTaken', vote: this.kase.nextId(), item, question, conflicted, ...result });
    const line: VoteLine = {
      question,
      ...result,
      conflicted: conflicted.map(({ name }) => name),
      statements: answers.flatMap(({ answer: { statement }, by }) =>
        statement === undefined ? [] : [{ name: by.name, statement }],
      ),
    };
    this.record.voted(item, line);
    return { result: 'voted', ...result };
  }

  /**
   * A secret ballot of those who are there, repeated while too few reach the majority. Who has taken part is on record; how
   * they have voted is nowhere. Whoever counts again needs the papers and the public key in the journal only.
   */
  async elect(
    item: string,
    {
      question,
      majority = absoluteMajority,
      context,
      options,
      choose = 1,
      seats = 1,
      rounds = 3,
    }: SecretQuestion,
  ): Promise<ElectionResult> {
    const elected: string[] = [];
    const results: BallotResult[] = [];
    while (results.length < rounds && elected.length < seats) {
      if (!this.hasQuorum(item)) return { result: 'noQuorum' };
      const left = {
        options: options.filter(({ key }) => !elected.includes(key)),
        choose,
        seats: seats - elected.length,
        majority,
      };
      const result = await this.ballot(item, { question, context, ...left, round: results.length + 1 });
      if (result === 'noQuorum') return { result };
      if (result === 'annulled') continue;
      results.push(result);
      elected.push(...result.elected);
    }
    return { result: 'voted', elected, rounds: results };
  }

  /** What nobody votes on: a communication, a report. */
  discussed(item: string, text: string): void {
    this.record.discussed(item, text);
  }

  /** Closes the meeting: minutes of the secretary, signed by who has presided, numbered. */
  async close(context: TaskContext = {}): Promise<Adopted> {
    this.record.isUnderWay = false;
    const { kase, record } = this;
    const shown = { ...context, body: this.call.name, ...record.shown };
    for (;;) {
      const minutes = await this.ask<typeof minutesForm>('minutes', { context: shown });
      const signature = await this.ask<typeof signatureForm>('signature', {
        context: { ...shown, ...minutes.answer, secretary: minutes.by.name },
        office: record.chair.office,
        assignee: { person: record.chair.person, name: record.chair.name },
      });
      if (signature.answer.decision !== 'signed') continue;
      const data = minutesData(record, {
        ...minutes.answer,
        chair: signature.by.name,
        secretary: minutes.by.name,
      });
      return kase.adopt(`${this.body}.minutes`, signature.by, signature.on, data as never);
    }
  }

  /** One ballot. */
  private async ballot(
    item: string,
    about: {
      readonly question: string;
      readonly context: TaskContext | undefined;
      readonly options: readonly BallotOption[];
      readonly choose: number;
      readonly seats: number;
      readonly majority: Majority;
      readonly round: number;
    },
  ): Promise<BallotResult | 'annulled' | 'noQuorum'> {
    const { kase, call } = this;
    const { context, ...question } = about;
    const ballot = await kase.ballots.open({ item, members: call.members.length, ...question });
    const secretPaper = {
      ballot: ballot.ballot,
      publicKey: ballot.publicKey,
      options: about.options,
      choose: about.choose,
    };
    const box = kase.board.offer<z.output<typeof boxOpeningForm>>(`${this.body}.box`, {
      subject: about.question,
      context: { ...context, question: about.question, round: about.round },
    });
    const taken = await this.attendance.ask<typeof secretPaperForm>(
      'paper',
      {
        subject: about.question,
        context: { ...context, question: about.question, round: about.round, secretPaper },
      },
      box.completed,
    );
    box.cancel();
    if (!this.hasQuorum(item)) {
      await kase.ballots.annul(ballot.ballot);
      return 'noQuorum';
    }
    const covered = taken.flatMap(({ answer, task }) =>
      answer.paper === undefined ? [] : [{ paper: task, covered: answer.paper }],
    );
    const conflicted = taken.filter(({ answer }) => answer.takesPart === 'conflict').map(({ by }) => by.name);
    await kase.ballots.openBox(ballot.ballot, covered);
    const papers = await this.count(ballot.ballot, about, covered.length);
    if (!papers) return 'annulled';
    const result = countBallot(
      { ...about, options: about.options.map(({ key }) => key) },
      papers,
      call.members.length,
    );
    const nameOf = (key: string) => about.options.find((option) => option.key === key)?.name ?? key;
    const line: BallotLine = {
      question: about.question,
      round: about.round,
      taken: covered.length,
      inBox: papers.length,
      blank: result.blank,
      void: result.void,
      needed: result.needed,
      counts: result.counts.map(({ option, votes }) => ({ name: nameOf(option), votes })),
      elected: result.elected.map(nameOf),
      conflicted,
      papers: papers.map(({ serial, choices }) => ({ serial, choice: choices.map(nameOf).join(', ') })),
    };
    this.record.balloted(item, line);
    return result;
  }

  /** Until the secretary has counted or annulled it. */
  private async count(
    ballot: string,
    { question, round, context }: { question: string; round: number; context: TaskContext | undefined },
    papers: number,
  ) {
    const { ballots } = this.kase;
    for (;;) {
      const inBox = ballots.missing(ballot)?.inBox;
      const { answer } = await this.ask<typeof countForm>('count', {
        subject: question,
        context: {
          ...context,
          question,
          round,
          ballot,
          papersTaken: papers,
          ...(inBox !== undefined && { inBox }),
        },
      });
      if (answer.decision === 'annul') {
        await ballots.annul(ballot);
        return undefined;
      }
      const counted = await ballots.count(ballot, answer.decision === 'countFewer');
      if (counted) return counted;
    }
  }

  private ask<Form extends z.ZodType>(
    step: Step,
    options: Parameters<Case<ProcedureDeclaration>['offer']>[1],
  ): Promise<Completed<z.output<Form>>> {
    return this.kase.board.offer<z.output<Form>>(`${this.body}.${step}`, options).completed;
  }

  private hasQuorum(item: string): boolean {
    if (this.attendance.isQuorate) return true;
    const present = this.present.length;
    const { quorum } = this.call;
    this.kase.write({ kind: 'quorumMissing', item: this.titleOf(item), present, quorum });
    this.record.withoutQuorum(item, present);
    return false;
  }

  private memberOf(person: string): Member {
    const member = this.call.members.find((candidate) => candidate.person === person);
    if (!member) throw new Error(`${person} is no member of ${this.call.name}`);
    return member;
  }

  private titleOf(item: string): string {
    const found = this.call.agenda.find(({ key }) => key === item);
    if (!found) throw new Error(`${item} is not in the agenda of ${this.call.name}`);
    return found.title;
  }
}

function holderOf({ person, name }: Actor): TaskHolder {
  return { person, name };
}

function refuseIfAny(problems: readonly FormProblem[]): void {
  if (problems.length > 0) refuse('invalidForm', { problems });
}
