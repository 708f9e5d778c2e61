import type { z } from 'zod';
import type { ProcedureDeclaration, TaskContext, TaskDeclaration } from '../../libs/domain';
import type {
  accountingOpinionForm,
  adoptionForm,
  boardPostingForm,
  draftForm,
  technicalOpinionForm,
} from '../../libs/forms';
import {
  cite,
  daysBetween,
  executory,
  type ExecutoryRule,
  explainDeadline,
  type LocalDate,
} from '../../libs/law';
import type { Adopted, Case } from './case';

/** The steps a board resolution goes through; the procedure declares a task for each. */
type Step = 'draft' | 'technicalOpinion' | 'accountingOpinion' | 'adoption' | 'publication';

type WithSteps<A extends string> = { tasks: { readonly [K in `${A}.${Step}`]: TaskDeclaration } };

export interface BoardResolution<P extends ProcedureDeclaration> {
  readonly context: TaskContext;
  readonly due?: LocalDate;
  /** The data of the act's template. */
  readonly data: Readonly<Record<string, unknown>>;
  readonly executoryRule: ExecutoryRule;
  /** The deadline that ends with the posting on the notice board. */
  readonly posting: keyof P['deadlines'] & string;
}

export interface Resolved extends Adopted {
  readonly executoryOn: LocalDate;
}

/**
 * A resolution of the Giunta: proposal, technical and accounting opinions (TUEL art. 49), adoption,
 * publication for 15 days (art. 124), executory effect (art. 134). Sent back, it starts again from the
 * proposal. Resolves when the resolution has its number and its executory day is known and reached.
 *
 * @returns undefined when the board has rejected the proposal
 */
export async function boardResolution<A extends string, P extends ProcedureDeclaration & WithSteps<A>>(
  kase: Case<P>,
  act: A & keyof P['acts'],
  { context, due, data, executoryRule, posting }: BoardResolution<P>,
): Promise<Resolved | undefined> {
  const ask = <Form extends z.ZodType>(step: Step, more: TaskContext = {}) =>
    kase.board.offer<z.output<Form>>(`${act}.${step}`, { context: { ...context, ...more }, due }).completed;

  for (;;) {
    const draft = await ask<typeof draftForm>('draft');
    const proposal = draft.answer;
    const [technical, accounting] = await Promise.all([
      ask<typeof technicalOpinionForm>('technicalOpinion', { proposal }),
      ask<typeof accountingOpinionForm>('accountingOpinion', { proposal }),
    ]);
    const opinions = { technicalOpinion: technical.answer, accountingOpinion: accounting.answer };
    const { answer: decision, by } = await ask<typeof adoptionForm>('adoption', { proposal, ...opinions });
    if (decision.result === 'rejected') return undefined;
    if (decision.result === 'returned') continue;

    const adopted = await kase.adopt(act, by, decision.adoptedOn, {
      ...data,
      ...opinions,
      additions: proposal.additions,
      technicalOpinionBy: technical.by.name,
      accountingOpinionBy: accounting.by.name,
      ...decision,
    });
    const { answer: publication } = await ask<typeof boardPostingForm>('publication', {
      number: adopted.number,
      adoptedOn: adopted.adoptedOn,
    });
    const posted = executory(publication.postedOn, executoryRule, false);
    // Declared immediately executable it has effect from its adoption (TUEL art. 134 c. 4).
    const executoryOn = decision.immediatelyExecutable ? adopted.adoptedOn : posted.executoryOn;
    kase.write({
      kind: 'actPublished',
      document: adopted.document,
      act,
      postedOn: publication.postedOn,
      until: posted.boardUntil,
      executoryOn,
    });
    // Fifteen consecutive days of which the first is one; no holiday moves them (TUEL art. 124 c. 1).
    kase.deadline(
      posting,
      explainDeadline({
        start: publication.postedOn,
        amount: daysBetween(publication.postedOn, posted.boardUntil),
        unit: 'days',
        direction: 'forward',
        rule: cite('TUEL', '124', '1'),
        lapse: true,
      }),
    );
    await kase.dayBegins(executoryOn, `Act ${adopted.number} takes effect`);
    return { ...adopted, executoryOn };
  }
}
