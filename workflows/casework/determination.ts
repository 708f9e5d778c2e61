import type { z } from 'zod';
import type { Actor, ProcedureDeclaration, TaskContext, TaskDeclaration } from '../../libs/domain';
import type { draftForm, signatureForm, visaForm } from '../../libs/forms';
import type { LocalDate } from '../../libs/law';
import type { Case } from './case';
import type { Adopted } from './documents';
import type { MovedDone, NewCommitment, NotMoved } from './spending';
import { type ActData, together } from './template-data';

type WithSteps<A extends string, Step extends string> = {
  tasks: { readonly [K in `${A}.${Step}`]: TaskDeclaration };
};

/** What the steps of a determination write into the act themselves. */
type Drafted = 'additions' | 'signedBy';
type CoveredToo = Drafted | 'visaBy' | keyof z.output<typeof visaForm>;

export interface Determination<Data> {
  readonly context: TaskContext;
  readonly due?: LocalDate;
  /** What the act's template asks for beside what its steps write. */
  readonly data: Data;
}

export interface CoveredDetermination<Data> extends Determination<Data> {
  /**
   * What the visa commits on the lines of the budget. What the record refuses goes back to the draft like a visa that is not
   * given, with the reason in the context of the draft (`ledgerRefusal`, named by `commitmentContext`).
   */
  readonly spends?: (visa: z.output<typeof visaForm>) => readonly NewCommitment[];
  /**
   * What is done about a refusal of the record before the draft comes again, such as choosing another line; gives what the
   * context of the act says from then on.
   */
  readonly uncovered?: (refusal: NotMoved) => Promise<TaskContext>;
}

export interface Signed extends Adopted {
  readonly signedBy: Actor;
}

export interface Covered extends Signed {
  readonly visa: z.output<typeof visaForm>;
  /** What was committed, in the order of `spends`. */
  readonly commitments: readonly MovedDone[];
  /** Who has given the visa: what is committed is written into the ledger in their name. */
  readonly visaBy: Actor;
}

const nothingSpent = { done: true, commitments: [] } as const;

/** A manager's determination without effects on the budget: draft, signature, number. */
export async function determination<
  A extends string,
  P extends ProcedureDeclaration & WithSteps<A, 'draft' | 'signature'>,
>(
  kase: Case<P>,
  act: A & keyof P['acts'],
  { context, due, data }: Determination<Omit<ActData<P, A & keyof P['acts']>, Drafted>>,
): Promise<Signed> {
  const { draft, signature } = await signed(kase, act, { context, due });
  const written = { additions: draft.answer.additions, signedBy: signatoryOf(signature.by) };
  const adopted = await kase.adopt(act, signature.by, signature.on, together(data, written));
  return { ...adopted, signedBy: signature.by };
}

/**
 * A determination that commits money: it becomes executory with the visa that certifies cover
 * (TUEL art. 151 c. 4, 183 c. 7). Without cover it goes back to the draft. Where the procedure says what it `spends`, the
 * commitments are in the ledger before the act has its number: none is adopted without cover.
 */
export async function commitment<
  A extends string,
  P extends ProcedureDeclaration & WithSteps<A, 'draft' | 'signature' | 'visa'>,
>(
  kase: Case<P>,
  act: A & keyof P['acts'],
  {
    context: proposed,
    due,
    data,
    spends,
    uncovered,
  }: CoveredDetermination<Omit<ActData<P, A & keyof P['acts']>, CoveredToo>>,
): Promise<Covered> {
  let context = proposed;
  for (let refused: TaskContext = {}; ;) {
    const { draft, signature } = await signed(kase, act, { context: { ...context, ...refused }, due });
    const visa = await kase.board.offer<z.output<typeof visaForm>>(`${act}.visa`, {
      context: { ...context, draft: draft.answer, signedBy: signatoryOf(signature.by) },
      due,
    }).completed;
    if (!visa.answer.covered) continue;
    const spent = spends ? await kase.spending.commitAll(spends(visa.answer), visa.by) : nothingSpent;
    if (!spent.done) {
      refused = { ledgerRefusal: spent.text.it };
      if (uncovered) context = { ...context, ...(await uncovered(spent)) };
      continue;
    }
    const written = {
      // As the visa has been shown it, where it does not name the line itself.
      budgetLine: context['budgetLine'],
      ...visa.answer,
      additions: draft.answer.additions,
      signedBy: signatoryOf(signature.by),
      visaBy: signatoryOf(visa.by),
    };
    const adopted = await kase.adopt(act, signature.by, signature.on, together(data, written));
    return {
      ...adopted,
      signedBy: signature.by,
      visa: visa.answer,
      commitments: spent.commitments,
      visaBy: visa.by,
    };
  }
}

/** Draft and signature; a manager who does not sign sends the draft back. */
async function signed<P extends ProcedureDeclaration>(
  kase: Case<P>,
  act: string,
  { context, due }: Omit<Determination<never>, 'data'>,
) {
  for (;;) {
    const draft = await kase.board.offer<z.output<typeof draftForm>>(`${act}.draft`, { context, due })
      .completed;
    const signature = await kase.board.offer<z.output<typeof signatureForm>>(`${act}.signature`, {
      context: { ...context, draft: draft.answer },
      due,
    }).completed;
    if (signature.answer.decision === 'signed') return { draft, signature };
  }
}

/** Who signs, as the act has it: under a mandate it names the act by which that was given. */
function signatoryOf({ name, underMandate }: Actor): string {
  return underMandate ? `${name}, per delega di firma (${underMandate.act})` : name;
}
