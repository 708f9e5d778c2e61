import { z } from 'zod';
import type { CorrectedAct, FormProblem, TaskContext } from '../../../libs/domain';
import { problem, requiredWhen } from '../../../libs/forms';
import { compareDates, type LocalDate, parseMoney } from '../../../libs/law';
import type { Assessment, Opening, RecoveryPlan } from './form';
import { annulmentLimit } from './rules';

/**
 * Answers against what the case knows. The context is what the workflow gives to the task; one that lacks something is a
 * mistake of ours and stops the task instead of letting a wrong answer through.
 */

const assessmentContext = z.object({
  mayHaveIndemnity: z.boolean(),
  budgetYear: z.int().optional(),
  payments: z.array(z.unknown()).optional(),
});
const recoveryContext = z.object({ recovery: z.string(), decidedOn: z.string() });

/**
 * The opening against its act: what is known of an act comes after it; a suspension ends ahead and within the term in
 * which the act could be annulled (L. 241/1990 art. 21-quater c. 2); the organ that adopted decides, and the steps of
 * the council and of the Mayor are not ours (art. 21-nonies c. 1).
 */
export function checkOpening(
  { knownOn, suspendUntil, advantage }: Opening,
  act: CorrectedAct,
  today: LocalDate,
): readonly FormProblem[] {
  const problems: FormProblem[] = [];
  if (act.organ !== 'manager' && act.organ !== 'board')
    problems.push(
      problem(['act'], {
        it: 'Il provvedimento è del Consiglio o del Sindaco: l’autotutela spetta all’organo che lo ha adottato, con il suo procedimento.',
        en: 'The act is of the council or the Mayor: its organ corrects it, by its own procedure.',
      }),
    );
  if (compareDates(knownOn, act.adoptedOn) < 0)
    problems.push(
      problem(['knownOn'], {
        it: 'La data precede l’adozione del provvedimento.',
        en: 'The day is before the act was adopted.',
      }),
    );
  if (compareDates(knownOn, today) > 0)
    problems.push(
      problem(['knownOn'], { it: 'La data è successiva a oggi.', en: 'The day is still to come.' }),
    );
  if (suspendUntil === undefined) return problems;
  const limit = annulmentLimit(advantage, act);
  if (compareDates(suspendUntil, today) < 0)
    problems.push(problem(['suspendUntil'], { it: 'La data è già trascorsa.', en: 'The day has passed.' }));
  else if (limit && compareDates(suspendUntil, limit.due) > 0)
    problems.push(
      problem(['suspendUntil'], {
        it: 'La sospensione non può durare oltre il termine per annullare il provvedimento (L. 241/1990, art. 21-quater, c. 2).',
        en: 'A suspension may not outlast the term for annulling the act (L. 241/1990, art. 21-quater, para. 2).',
      }),
    );
  return problems;
}

/**
 * A revocation says whether an indemnity is due; an annulment gives none (L. 241/1990 art. 21-quinquies c. 1). What is owed
 * has a line and a creditor (TUEL art. 183 c. 1), unless the case is from before the ledger.
 */
export function checkAssessment(answer: Assessment, context: TaskContext): readonly FormProblem[] {
  const { mayHaveIndemnity, budgetYear, payments = [] } = assessmentContext.parse(context);
  const { decision, indemnity, recovery, chapter, beneficiaryTaxCode } = answer;
  if (!mayHaveIndemnity && indemnity !== undefined)
    return [
      problem(['indemnity'], {
        it: 'L’indennizzo spetta solo per la revoca.',
        en: 'Only a revocation gives an indemnity.',
      }),
    ];
  const isOwed = budgetYear !== undefined && indemnity !== undefined && parseMoney(indemnity) > 0n;
  return [
    ...requiredWhen(mayHaveIndemnity && decision === 'correct', indemnity, ['indemnity'], {
      it: 'Indicare l’indennizzo, o 0,00.',
      en: 'Give the indemnity, or 0.00.',
    }),
    ...requiredWhen(isOwed, chapter, ['chapter'], {
      it: 'Indicare il capitolo su cui l’indennizzo è impegnato.',
      en: 'Name the budget line on which the indemnity is committed.',
    }),
    ...requiredWhen(
      isOwed || (recovery !== undefined && payments.length > 0),
      beneficiaryTaxCode,
      ['beneficiaryTaxCode'],
      {
        it: 'Indicare il codice fiscale di chi riceve l’indennizzo o restituisce la somma.',
        en: 'Give the tax code of whoever gets the indemnity or gives the money back.',
      },
    ),
  ];
}

/** The instalments are what is to be recovered, after the decision and one after the other (c.c. art. 2033). */
export function checkRecoveryPlan(
  { instalments }: RecoveryPlan,
  context: TaskContext,
): readonly FormProblem[] {
  const { recovery, decidedOn } = recoveryContext.parse(context);
  const total = instalments.reduce((sum, { amount }) => sum + parseMoney(amount), 0n);
  const late = instalments.flatMap(({ due }, index) => {
    const before = instalments[index - 1]?.due ?? decidedOn;
    return compareDates(due, before) <= 0
      ? [
          problem(['instalments', index, 'due'], {
            it: 'La data deve seguire la decisione e la rata precedente.',
            en: 'The day must come after the decision and the instalment before.',
          }),
        ]
      : [];
  });
  return total === parseMoney(recovery)
    ? late
    : [
        ...late,
        problem(['instalments'], {
          it: 'Le rate non corrispondono alla somma da recuperare.',
          en: 'The instalments do not add up to what is to be recovered.',
        }),
      ];
}
