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
import type { Case } from './case';
import type { Adopted } from './documents';
import { type ActData, together } from './template-data';
import { firstOf } from './first-of';
import type { Offer } from './tasks';

/** The steps a board resolution goes through; the procedure declares a task for each. */
type Step = 'draft' | 'technicalOpinion' | 'accountingOpinion' | 'adoption' | 'publication';

type WithSteps<A extends string> = { tasks: { readonly [K in `${A}.${Step}`]: TaskDeclaration } };

/** What the steps of a resolution write into the act themselves. */
type Written =
  | 'additions'
  | 'technicalOpinion'
  | 'technicalOpinionBy'
  | 'accountingOpinion'
  | 'accountingOpinionBy'
  | keyof z.output<typeof adoptionForm>;

export interface BoardResolution<P extends ProcedureDeclaration, A extends keyof P['acts'] & string> {
  readonly context: TaskContext;
  readonly due?: LocalDate;
  /** What the act's template asks for beside what its steps write. */
  readonly data: Omit<ActData<P, A>, Written>;
  readonly executoryRule: ExecutoryRule;
  /** The deadline that ends with the posting on the notice board. */
  readonly posting: keyof P['deadlines'] & string;
  /** Something that makes the proposal pointless; if it comes before the board has decided, the proposal is taken back. */
  readonly unless?: Promise<unknown>;
  /** Told when the act has its number, before it is posted and takes effect: the case is decided. */
  readonly onAdopted?: (act: Adopted) => void;
}

export interface Resolved extends Adopted {
  readonly executoryOn: LocalDate;
}

export type Resolution =
  | ({ readonly result: 'adopted' } & Resolved)
  | { readonly result: 'rejected'; readonly reasons: string }
  | { readonly result: 'takenBack' };

/**
 * A resolution of the Giunta: proposal, technical and accounting opinions (TUEL art. 49), adoption,
 * publication for 15 days (art. 124), executory effect (art. 134). Sent back, it starts again from the
 * proposal. Resolves when the resolution has its number and its executory day is known and reached, or when
 * the board has rejected the proposal.
 */
export async function boardResolution<A extends string, P extends ProcedureDeclaration & WithSteps<A>>(
  kase: Case<P>,
  act: A & keyof P['acts'],
  request: BoardResolution<P, A & keyof P['acts']>,
): Promise<Resolution> {
  const { context, due, data, executoryRule, posting } = request;
  const decided = await decision(kase, act, request);
  if (decided === 'takenBack') return { result: 'takenBack' };
  const { proposal, technical, accounting, adoption } = decided;
  const { answer, by } = adoption;
  if (answer.result !== 'adopted') return { result: 'rejected', reasons: answer.reasons ?? '' };

  const written = {
    technicalOpinion: technical.answer,
    accountingOpinion: accounting.answer,
    additions: proposal.additions,
    technicalOpinionBy: technical.by.name,
    accountingOpinionBy: accounting.by.name,
    ...answer,
  };
  const adopted = await kase.adopt(act, by, answer.adoptedOn, together(data, written));
  request.onAdopted?.(adopted);
  const { answer: publication } = await kase.board.offer<z.output<typeof boardPostingForm>>(
    `${act}.publication`,
    { context: { ...context, number: adopted.number, adoptedOn: adopted.adoptedOn }, due },
  ).completed;
  const posted = executory(publication.postedOn, executoryRule, false);
  // Declared immediately executable it has effect from its adoption (TUEL art. 134 c. 4).
  const executoryOn = answer.immediatelyExecutable ? adopted.adoptedOn : posted.executoryOn;
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
  return { result: 'adopted', ...adopted, executoryOn };
}

/** Proposal, opinions and what the board has made of it, again and again while it sends the proposal back. */
async function decision<P extends ProcedureDeclaration>(
  kase: Case<P>,
  act: string,
  { context, due, unless }: Pick<BoardResolution<P, never>, 'context' | 'due' | 'unless'>,
) {
  let over = false;
  let open: Offer<unknown>[] = [];
  const ask = <Form extends z.ZodType>(step: Step, more: TaskContext = {}) => {
    const offer = kase.board.offer<z.output<Form>>(`${act}.${step}`, {
      context: { ...context, ...more },
      due,
    });
    open.push(offer);
    return offer.completed;
  };
  const untilDecided = async () => {
    for (;;) {
      open = [];
      const draft = await ask<typeof draftForm>('draft');
      if (over) return 'takenBack';
      const proposal = draft.answer;
      const [technical, accounting] = await Promise.all([
        ask<typeof technicalOpinionForm>('technicalOpinion', { proposal }),
        ask<typeof accountingOpinionForm>('accountingOpinion', { proposal }),
      ]);
      if (over) return 'takenBack';
      const opinions = { technicalOpinion: technical.answer, accountingOpinion: accounting.answer };
      const adoption = await ask<typeof adoptionForm>('adoption', { proposal, ...opinions });
      if (adoption.answer.result !== 'returned') return { proposal, technical, accounting, adoption };
      if (over) return 'takenBack';
    }
  };
  const decided = untilDecided();
  if (!unless) return decided;
  const first = await firstOf({ decided, unless });
  if (first.first === 'decided') return first.value;
  over = true;
  // With nothing open the board has decided a moment ago, or the next step sees that it is over.
  return open.map((offer) => offer.cancel()).some(Boolean) ? 'takenBack' : decided;
}
