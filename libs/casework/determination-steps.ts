import { z } from 'zod';
import {
  defineTask,
  type FormProblem,
  type SignatureDeclaration,
  type TaskContext,
  type TaskDeclaration,
} from '../domain';
import { draftForm, problem, requiredWhen, signatureForm, visaForm } from '../forms';
import { cite } from '../law';
import type { OwnStep } from './own-step';

export interface DeterminationSteps {
  readonly stage: string;
  /** The office that drafts. */
  readonly officer: string;
  /** The office that signs. */
  readonly manager: string;
  /** What the act is to mandates and limits; without it a determination that spends nothing. */
  readonly signs?: SignatureDeclaration;
  readonly draft?: OwnStep<typeof draftForm>;
  readonly signature?: OwnStep<typeof signatureForm>;
}

export interface CommitmentSteps extends Omit<DeterminationSteps, 'signs'> {
  /** The entry of the act’s context that says how much is committed. */
  readonly amountIn: string;
  readonly visa?: OwnStep<typeof visaForm>;
}

type Determination<Act extends string> = Readonly<
  Record<`${Act}.draft`, TaskDeclaration<typeof draftForm>> &
    Record<`${Act}.signature`, TaskDeclaration<typeof signatureForm>>
>;

type Commitment<Act extends string> = Determination<Act> &
  Readonly<Record<`${Act}.visa`, TaskDeclaration<typeof visaForm>>>;

/** What `determination` of the kit asks of a procedure: draft and signature (TUEL art. 107 c. 3). */
export function determinationSteps<const Act extends string>(
  act: Act,
  { stage, officer, manager, signs = { kind: 'determination' }, draft, signature }: DeterminationSteps,
): Determination<Act> {
  const steps: Record<string, TaskDeclaration> = {
    [`${act}.draft`]: defineTask({
      title: { it: 'Redigere la determinazione', en: 'Draft the determination' },
      instructions: {
        it: 'Controllare il testo che deriva dai dati della pratica e aggiungere le motivazioni necessarie.',
        en: 'Check the text that comes from the data of the case and add the reasons that are needed.',
      },
      office: officer,
      duty: 'proposal',
      stage,
      form: draftForm,
      due: { amount: 5, unit: 'days' },
      basis: cite('L. 241/1990', '3', '1'),
      ...draft,
    }),
    [`${act}.signature`]: defineTask({
      title: { it: 'Firmare la determinazione', en: 'Sign the determination' },
      instructions: {
        it: 'Firmare la determinazione o restituirla a chi l’ha redatta, con la motivazione.',
        en: 'Sign the determination or return it to whoever drafted it, with the reasons.',
      },
      office: manager,
      duty: 'decision',
      stage,
      form: signatureForm,
      confirms: 'signature',
      signs,
      due: { amount: 3, unit: 'days' },
      basis: cite('TUEL', '107', '3'),
      ...signature,
    }),
  };
  return steps as Determination<Act>;
}

export interface LiquidationSteps extends Omit<DeterminationSteps, 'signs'> {
  /** The entry of the act’s context that says how much is liquidated. */
  readonly amountIn: string;
}

/** The determination that liquidates: what is owed, to whom, and that it is owed (TUEL art. 184). */
export function liquidationSteps<const Act extends string>(
  act: Act,
  { amountIn, draft, signature, ...steps }: LiquidationSteps,
): Determination<Act> {
  return determinationSteps(act, {
    ...steps,
    signs: { kind: 'liquidation', amountIn },
    draft: {
      title: { it: 'Redigere la liquidazione', en: 'Draft the liquidation' },
      basis: cite('TUEL', '184', '2'),
      ...draft,
    },
    signature: {
      duty: 'liquidation',
      title: { it: 'Firmare la liquidazione', en: 'Sign the liquidation' },
      basis: cite('TUEL', '184', '3'),
      ...signature,
    },
  });
}

/** What `commitment` of the kit asks of a procedure: a determination with the visa on coverage (TUEL art. 183 c. 7). */
export function commitmentSteps<const Act extends string>(
  act: Act,
  { visa, amountIn, ...determination }: CommitmentSteps,
): Commitment<Act> {
  const steps: Record<string, TaskDeclaration> = {
    ...determinationSteps(act, { ...determination, signs: { kind: 'commitment', amountIn } }),
    [`${act}.visa`]: defineTask({
      title: { it: 'Apporre il visto di copertura finanziaria', en: 'Give the visa on financial coverage' },
      instructions: {
        it: 'Attestare la copertura finanziaria e indicare l’impegno, con il capitolo se la proposta non lo indica già. Senza visto la determinazione torna alla redazione.',
        en: 'Certify coverage and enter the commitment, with the budget line where the proposal does not name it. Without the visa the determination goes back to its draft.',
      },
      office: 'accounts.head',
      duty: 'visa',
      stage: determination.stage,
      form: visaForm,
      check: checkVisa,
      confirms: 'signature',
      signs: { kind: 'visa', amountIn },
      due: { amount: 5, unit: 'days' },
      basis: cite('TUEL', '183', '7'),
      ...visa,
    }),
  };
  return steps as Commitment<Act>;
}

const visaContext = z.object({ budgetLine: z.string().optional() });

/**
 * The line of the budget is named once: by whoever proposes the expenditure, where the visa is shown it under `budgetLine`, or
 * else by the visa itself. TUEL art. 183 c. 7.
 */
export function checkVisa(
  { covered, budgetLine }: z.output<typeof visaForm>,
  context: TaskContext,
): readonly FormProblem[] {
  const { budgetLine: proposed } = visaContext.parse(context);
  if (proposed === undefined)
    return requiredWhen(covered, budgetLine, ['budgetLine'], {
      it: 'Indicare il capitolo di bilancio.',
      en: 'Give the budget line.',
    });
  if (budgetLine === undefined || isLineOrLater(budgetLine, proposed)) return [];
  return [
    problem(['budgetLine'], {
      it: `Il capitolo proposto è ${proposed}: se non è corretto, non rilasciare il visto e indicarne il motivo.`,
      en: `The line that is proposed is ${proposed}: where it is wrong, do not give the visa and say why.`,
    }),
  ];
}

/** A booking lapses with its year: cover may be found on the same chapter of a later one. TUEL art. 183 c. 3. */
function isLineOrLater(line: string, proposed: string): boolean {
  const [[year = '', chapter], [yearProposed = '', chapterProposed]] = [splitLine(line), splitLine(proposed)];
  return chapter === chapterProposed && /^\d{4}$/.test(year) && year >= yearProposed;
}

const splitLine = (line: string) => line.split(/\/(.*)/s);

/** What the draft of a commitment shows that came back from the ledger; for the `context` of a procedure. */
export const commitmentContext = {
  ledgerRefusal: { title: { it: 'Impegno non registrato', en: 'Commitment not registered' }, kind: 'text' },
} as const;
