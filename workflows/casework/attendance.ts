import type { z } from 'zod';
import type { ProcedureDeclaration, TaskContext } from '../../libs/domain';
import type { Case } from './case';
import type { Convened, Member } from './meeting-call';
import type { Completed } from './tasks';

/** An answer with the task by which it was given. */
export type Given<Form extends z.ZodType> = Completed<z.output<Form>> & { readonly task: string };

export type Presence = 'present' | 'remote' | 'left';

/** Who is there in a meeting, and what they are asked. */
export class Attendance {
  private readonly states = new Map<string, Presence>();

  constructor(
    private readonly kase: Case<ProcedureDeclaration>,
    private readonly body: string,
    private readonly call: Convened,
  ) {}

  /** Members who are there and may have to do with the case. */
  get present(): readonly Member[] {
    return this.call.members.filter(({ person }) => this.isThere(person));
  }

  get isQuorate(): boolean {
    return this.present.length >= this.call.quorum;
  }

  isRemote(person: string): boolean {
    return this.states.get(person) === 'remote';
  }

  /** Somebody is there from now on, or has left. */
  note(person: string, state: Presence): void {
    this.states.set(person, state);
    this.kase.time.changed();
  }

  /**
   * Asks everybody who is there, each by a task of their own that nobody does in their place. Who leaves is not waited for.
   *
   * @param until what makes the answers that are missing needless
   */
  async ask<Form extends z.ZodType>(
    step: 'vote' | 'paper',
    options: { readonly subject: string; readonly context: TaskContext },
    until?: Promise<unknown>,
  ): Promise<Given<Form>[]> {
    const { kase } = this;
    const answers: Given<Form>[] = [];
    const asked = this.present.map((member) => {
      const offer = kase.board.offer<z.output<Form>>(`${this.body}.${step}`, {
        ...options,
        office: member.office,
        assignee: { person: member.person, name: member.name },
      });
      const answered = offer.completed.then((completed) => {
        answers.push({ ...completed, task: offer.task });
      });
      const gone = kase.time.when(() => !this.isThere(member.person)).then(() => void offer.cancel());
      return { offer, settled: Promise.race([answered, gone]) };
    });
    const all = Promise.all(asked.map(({ settled }) => settled));
    await (until ? Promise.race([all, until]) : all);
    for (const { offer } of asked) offer.cancel();
    return answers;
  }

  private isThere(person: string): boolean {
    const state = this.states.get(person);
    return state !== undefined && state !== 'left' && !this.kase.isExcluded(person);
  }
}
