import type { z } from 'zod';
import type { ProcedureDeclaration, TaskContext } from '../../libs/domain';
import type { documentsArrivedForm, opinionForm } from '../../libs/forms';
import {
  addDays,
  type Citation,
  computeClock,
  type ClockEvent,
  explainDeadline,
  type LocalDate,
} from '../../libs/law';
import { answerBefore } from './answer-before';
import type { Answer, Case, TaskKey } from './case';
import { firstOf } from './first-of';

/** An office asked for its opinion, under the rule of L. 241/1990 art. 16. */
export interface OpinionRequest<P extends ProcedureDeclaration, K extends TaskKey<P>> {
  /** The task of the office that is asked; its form is the standard opinion or more than that. */
  readonly task: K;
  /** The office asked, where it is not the one of the task. */
  readonly office?: string;
  /** What this opinion is about, or whose it is, where a case has several of one kind. */
  readonly subject?: string;
  readonly deadline: keyof P['deadlines'] & string;
  readonly termDays: number;
  readonly basis: Citation;
  readonly context: TaskContext;
  /** The one pause in which the party sends what the office lacks. */
  readonly pause: {
    readonly maxDays: number;
    readonly basis: Citation;
    readonly deadline: keyof P['deadlines'] & string;
    /** The task in which the documents' arrival is registered. */
    readonly task: keyof P['tasks'] & string;
    /** Writes to the party: what is needed and until when. */
    readonly ask: (what: string, until: LocalDate) => void;
  };
}

type GivenOpinion = z.output<typeof opinionForm>;

export interface Silence {
  readonly outcome: 'silent';
}

/**
 * Asks an office for its opinion and waits for it: the term runs from today, stops once while the party
 * sends documents the office asks for, and goes on by itself. Silence does not block: the case goes on
 * without the opinion (art. 16 c. 2).
 */
export async function opinion<P extends ProcedureDeclaration, K extends TaskKey<P>>(
  kase: Case<P>,
  request: OpinionRequest<P, K>,
): Promise<(Answer<P, K> & GivenOpinion) | Silence> {
  const { task, subject, deadline, termDays, basis, context, pause } = request;
  const start = kase.today();
  const events: ClockEvent[] = [];
  const forecast = () => computeClock(start, termDays, events, basis).explanation;
  const office = request.office ?? kase.officeInCharge(kase.declaration.tasks[task]?.office ?? '');
  const term = kase.deadline(deadline, forecast(), office, subject);
  for (;;) {
    const asked = kase.board.offer<Answer<P, K> & GivenOpinion>(task, {
      context: { ...context, mayAskForDocuments: events.length === 0 },
      due: term.due,
      office: request.office,
      subject,
    });
    const answered = await firstOf({ answer: asked.completed, silence: term.expired });
    if (answered.first === 'silence') {
      asked.cancel();
      return { outcome: 'silent' };
    }
    const given = answered.value.answer;
    if (given.outcome !== 'needsDocuments') {
      term.met();
      return given;
    }
    events.push({ type: 'suspend', on: kase.today() });
    term.move(forecast());
    const goOn = kase.clock?.pause('suspension', addDays(kase.today(), pause.maxDays));
    const limit = kase.deadline(
      pause.deadline,
      explainDeadline({
        start: kase.today(),
        amount: pause.maxDays,
        unit: 'days',
        direction: 'forward',
        rule: pause.basis,
        // The pause ends by itself, on a holiday too.
        lapse: true,
      }),
    );
    pause.ask(given.text ?? '', limit.due);
    const documents = kase.board.offer<z.output<typeof documentsArrivedForm>>(pause.task, {
      due: limit.due,
      subject: subject ?? kase.declaration.tasks[task]?.title.it,
    });
    const arrived = await answerBefore(limit, documents);
    const on = arrived?.on ?? limit.due;
    goOn?.(on);
    events.push({ type: 'resume', on });
    if (term.isRunning) term.move(forecast());
  }
}
