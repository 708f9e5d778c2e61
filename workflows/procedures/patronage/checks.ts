import { z } from 'zod';
import type { FormProblem, TaskContext } from '../../../libs/domain';
import {
  type accountingOpinionForm,
  type adoptionForm,
  checkAdoption,
  problem,
  requiredWhen,
} from '../../../libs/forms';
import { executoryRule, isLocalDate, valueOn } from '../../../libs/law';
import { isPermanent, needsImmediateEffect, requirementsObstacle } from './rules';
import type {
  completenessForm,
  dateChangeDecisionForm,
  requirementsForm,
  sectorOpinionForm,
} from './task-forms';

/**
 * Answers against what the case knows. Each context below is what the workflow gives to the task; a context that lacks
 * something is a mistake of ours and stops the task instead of letting a wrong answer through.
 */

const day = z.string().refine(isLocalDate);

const papersContext = z.object({ papers: z.array(z.string()) });

/** Who calls an application complete that names missing papers says where they are. */
export function checkCompleteness(
  { complete, notes }: z.output<typeof completenessForm>,
  context: TaskContext,
): readonly FormProblem[] {
  const { papers } = papersContext.parse(context);
  return requiredWhen(complete && papers.length > 0, notes, ['notes'], {
    it: 'La domanda indica documenti mancanti: dire perché è completa.',
    en: 'The application names missing papers: say why it is complete.',
  });
}

const opinionContext = z.object({ mayAskForDocuments: z.boolean() });

/** The office that is asked may stop its term once. L. 241/1990 art. 16 c. 4. */
export function checkOpinion(
  { outcome }: z.output<typeof sectorOpinionForm>,
  context: TaskContext,
): readonly FormProblem[] {
  const { mayAskForDocuments } = opinionContext.parse(context);
  return outcome === 'needsDocuments' && !mayAskForDocuments
    ? [
        problem(['outcome'], {
          it: 'I documenti si possono chiedere una sola volta (L. 241/1990, art. 16, c. 4).',
          en: 'Documents can be asked for once (Law 241/1990, art. 16, para. 4).',
        }),
      ]
    : [];
}

const requirementsContext = z.object({ startsOn: day, endsOn: day, today: day, maySuspend: z.boolean() });

/** The result follows from the answers: an obstacle cannot be overlooked, and the term is suspended once only. */
export function checkRequirements(
  answer: z.output<typeof requirementsForm>,
  context: TaskContext,
): readonly FormProblem[] {
  const { startsOn, endsOn, today, maySuspend } = requirementsContext.parse(context);
  if (answer.outcome === 'needsInformation') {
    return maySuspend
      ? []
      : [
          problem(['outcome'], {
            it: 'Il termine è già stato sospeso una volta (L. 241/1990, art. 2, c. 7).',
            en: 'The term has been suspended once already (Law 241/1990, art. 2, para. 7).',
          }),
        ];
  }
  return [
    ...(answer.single && isPermanent({ startsOn, endsOn })
      ? [
          problem(['single'], {
            it: 'Le date superano la durata massima di una singola iniziativa.',
            en: 'The dates exceed the longest single initiative.',
          }),
        ]
      : []),
    ...(answer.outcome === 'favourable' && requirementsObstacle(answer, today)
      ? [
          problem(['outcome'], {
            it: 'Le risposte indicano un motivo ostativo: l’esito non può essere favorevole.',
            en: 'The answers show an obstacle: the result cannot be favourable.',
          }),
        ]
      : []),
  ];
}

/** TUEL art. 49 c. 1: the resolution states that it costs nothing, so there is nothing to find in order. */
export function checkNoCost({ opinion }: z.output<typeof accountingOpinionForm>): readonly FormProblem[] {
  return opinion === 'favourable'
    ? [
        problem(['opinion'], {
          it: 'La proposta non ha riflessi sul bilancio: il parere è non dovuto, o contrario se i riflessi ci sono (TUEL, art. 49, c. 1).',
          en: 'The proposal does not affect the budget: no opinion is due, or an unfavourable one if it does (TUEL, art. 49, para. 1).',
        }),
      ]
    : [];
}

const grantContext = z.object({ startsOn: day });

/** A grant that would take effect after the initiative has begun must be immediately executable. TUEL art. 134 c. 3-4. */
export function checkGrantAdoption(
  answer: z.output<typeof adoptionForm>,
  context: TaskContext,
): readonly FormProblem[] {
  const { startsOn } = grantContext.parse(context);
  const { result, adoptedOn, immediatelyExecutable } = answer;
  const late =
    result === 'adopted' &&
    !immediatelyExecutable &&
    needsImmediateEffect(adoptedOn, startsOn, valueOn(executoryRule, adoptedOn));
  return [
    ...checkAdoption(answer, context),
    ...(late
      ? [
          problem(['immediatelyExecutable'], {
            it: 'La deliberazione diventerebbe esecutiva a iniziativa iniziata: occorre l’immediata eseguibilità (TUEL, art. 134, c. 4).',
            en: 'The resolution would take effect after the initiative has begun: it must be immediately executable (TUEL, art. 134, para. 4).',
          }),
        ]
      : []),
  ];
}

const changeContext = z.object({ late: z.boolean(), barred: z.boolean() });

/** Dates without the notice or within an electoral period cannot be confirmed. */
export function checkDateChange(
  { confirmed }: z.output<typeof dateChangeDecisionForm>,
  context: TaskContext,
): readonly FormProblem[] {
  const { late, barred } = changeContext.parse(context);
  if (!confirmed || (!late && !barred)) return [];
  return [
    problem(
      ['confirmed'],
      barred
        ? {
            it: 'Le nuove date cadono in un periodo elettorale (L. 28/2000, art. 9).',
            en: 'The new dates fall in an electoral period (Law 28/2000, art. 9).',
          }
        : {
            it: 'Fra la domanda e le nuove date manca l’anticipo richiesto.',
            en: 'Between the application and the new dates the notice is missing.',
          },
    ),
  ];
}
