import { z } from 'zod';
import type { FormProblem, TaskContext } from '../../../libs/domain';
import { problem } from '../../../libs/forms';
import { formatDecimal, parseMoney, valueOn } from '../../../libs/law';
import type {
  eligibilityForm,
  observationsAssessmentForm,
  reportCheckForm,
  revocationDecisionForm,
  worksOpinionForm,
} from './application-forms';
import { minimumShare } from './parameters';
import type { callPublicationForm, fundForm, weightsForm } from './round-forms';
import { basisPointsOf, confessionName } from './rules';

/**
 * Answers against what the case knows. Each context below is what the workflow gives to the task; a context that lacks
 * something is a mistake of ours and stops the task instead of letting a wrong answer through.
 */

const fundContext = z.object({ referenceYear: z.int() });

/** The share of the fund may be above the minimum of the law, never below. LR Lombardia 12/2005 art. 73 c. 1. */
export function checkFund({ shareApplied }: z.output<typeof fundForm>, context: TaskContext): FormProblem[] {
  const { referenceYear } = fundContext.parse(context);
  const minimum = valueOn(minimumShare, `${referenceYear}-12-31`);
  if (basisPointsOf(shareApplied) >= minimum) return [];
  const share = formatDecimal(minimum, 2);
  return [
    problem(['shareApplied'], {
      it: `La quota non può essere inferiore al ${share.replace('.', ',')} % (LR Lombardia 12/2005, art. 73, c. 1).`,
      en: `The share cannot be below ${share} % (Lombardy Regional Law 12/2005, art. 73, para. 1).`,
    }),
  ];
}

const callContext = z.object({ approvedOn: z.string() });

/** The call follows the approval of the round: before it nobody knows the fund. */
export function checkCall(
  { publishedOn }: z.output<typeof callPublicationForm>,
  context: TaskContext,
): FormProblem[] {
  const { approvedOn } = callContext.parse(context);
  return publishedOn < approvedOn
    ? [
        problem(['publishedOn'], {
          it: 'L’avviso non può precedere l’approvazione dell’apertura della tornata.',
          en: 'The call cannot precede the approval of the opening of the round.',
        }),
      ]
    : [];
}

const weightsContext = z.object({ confessions: z.array(z.string()) });

/** Exactly one weight for each denomination that takes part; together they must be able to share something. */
export function checkWeights({ weights }: z.output<typeof weightsForm>, context: TaskContext): FormProblem[] {
  const { confessions } = weightsContext.parse(context);
  const named = weights.map(({ confession }) => confession);
  const problems = named.flatMap((confession, index): FormProblem[] => {
    const path = ['weights', index, 'confession'];
    if (!confessions.includes(confession)) {
      return [
        problem(path, {
          it: 'Questa confessione non partecipa al riparto.',
          en: 'This denomination takes no part in the split.',
        }),
      ];
    }
    return named.indexOf(confession) < index
      ? [problem(path, { it: 'Il peso è già indicato.', en: 'This weight is already given.' })]
      : [];
  });
  for (const missing of confessions.filter((confession) => !named.includes(confession))) {
    const name = confessionName(missing);
    problems.push(
      problem(['weights'], {
        it: `Manca il peso di: ${name.it}.`,
        en: `The weight is missing for: ${name.en}.`,
      }),
    );
  }
  if (weights.every(({ weight }) => weight === 0)) {
    problems.push(
      problem(['weights'], {
        it: 'Almeno un peso deve essere maggiore di zero.',
        en: 'At least one weight must be above zero.',
      }),
    );
  }
  return problems;
}

const numberedWorks = z.array(z.object({ work: z.int(), cost: z.string() }));

/** `mayAskForDocuments`: the one suspension of L. 241/1990 art. 2 c. 7 has not been used yet. */
const opinionContext = z.object({ works: numberedWorks, mayAskForDocuments: z.boolean() });

export function checkOpinion(
  { outcome, inadmissibleWorks }: z.output<typeof worksOpinionForm>,
  context: TaskContext,
): FormProblem[] {
  const { works, mayAskForDocuments } = opinionContext.parse(context);
  const problems = numberProblems(inadmissibleWorks, works, 'inadmissibleWorks');
  if (outcome === 'needsDocuments' && !mayAskForDocuments) {
    problems.push(
      problem(['outcome'], {
        it: 'Il termine è già stato sospeso una volta: il parere va reso sui documenti disponibili (L. 241/1990, art. 2, c. 7).',
        en: 'The term has been suspended once: give the opinion on the documents at hand (Law 241/1990, art. 2, para. 7).',
      }),
    );
  }
  return problems;
}

/** `inadmissible`: the numbers of the works that an office has declared inadmissible. */
const eligibilityContext = z.object({ works: numberedWorks, inadmissible: z.array(z.int()) });

/** One line for each work, within what was asked. LR Lombardia 12/2005 art. 71 c. 1. */
export function checkEligibility(
  { works: lines }: Pick<z.output<typeof eligibilityForm>, 'works'>,
  context: TaskContext,
): FormProblem[] {
  const { works, inadmissible } = eligibilityContext.parse(context);
  const missing = works.filter(({ work }) => !lines.some((line) => line.work === work));
  return [
    ...numberProblems(lines, works, 'works'),
    ...missing.map(({ work }) =>
      problem(['works'], {
        it: `Manca la valutazione dell’intervento n. ${work}.`,
        en: `Work no. ${work} has not been assessed.`,
      }),
    ),
    ...lines.flatMap((line, index) => {
      const asked = works.find(({ work }) => work === line.work);
      return asked ? lineProblems(line, index, parseMoney(asked.cost), inadmissible) : [];
    }),
  ];
}

function lineProblems(
  { work, eligible, admissibleCost, reason }: z.output<typeof eligibilityForm>['works'][number],
  index: number,
  asked: bigint,
  inadmissible: readonly number[],
): FormProblem[] {
  const admitted = parseMoney(admissibleCost);
  const cost = ['works', index, 'admissibleCost'];
  const problems: FormProblem[] = [];
  if (admitted > asked) {
    problems.push(
      problem(cost, {
        it: 'Il costo ammissibile non può superare il costo richiesto.',
        en: 'The admissible cost cannot exceed the cost asked for.',
      }),
    );
  }
  if (!eligible && admitted > 0n) {
    problems.push(
      problem(cost, {
        it: 'Un intervento fuori dall’art. 71, c. 1, ha costo ammissibile 0,00.',
        en: 'A work outside art. 71, para. 1, has an admissible cost of 0.00.',
      }),
    );
  }
  if (inadmissible.includes(work) && admitted > 0n) {
    problems.push(
      problem(cost, {
        it: 'Un ufficio ha dichiarato inammissibile questo intervento: il costo ammissibile è 0,00.',
        en: 'An office has declared this work inadmissible: its admissible cost is 0.00.',
      }),
    );
  }
  if (admitted < asked && reason === undefined) {
    problems.push(
      problem(['works', index, 'reason'], {
        it: 'Motivare la riduzione o l’esclusione.',
        en: 'Give the reason of the reduction or refusal.',
      }),
    );
  }
  return problems;
}

/** `aboutWorks`: the notice concerned refused or reduced works, so that readmitting means new costs. */
const assessmentContext = eligibilityContext.extend({ aboutWorks: z.boolean() });

export function checkAssessment(
  { outcome, works: lines }: z.output<typeof observationsAssessmentForm>,
  context: TaskContext,
): FormProblem[] {
  const { aboutWorks } = assessmentContext.parse(context);
  if (outcome === 'confirm') return [];
  if (aboutWorks) return checkEligibility({ works: lines }, context);
  return lines.length > 0
    ? [
        problem(['works'], {
          it: 'I costi si valutano dopo: la domanda riprende dal punto in cui si era fermata.',
          en: 'Costs are assessed later: the application goes on from where it had stopped.',
        }),
      ]
    : [];
}

function numberProblems(
  lines: readonly { work: number }[],
  works: readonly { work: number }[],
  field: string,
): FormProblem[] {
  return lines.flatMap(({ work }, index): FormProblem[] => {
    const path = [field, index, 'work'];
    if (!works.some((known) => known.work === work)) {
      return [
        problem(path, {
          it: `La domanda non ha un intervento n. ${work}.`,
          en: `The application has no work no. ${work}.`,
        }),
      ];
    }
    return lines.findIndex((other) => other.work === work) < index
      ? [
          problem(path, {
            it: `L’intervento n. ${work} è già indicato.`,
            en: `Work no. ${work} is already listed.`,
          }),
        ]
      : [];
  });
}

/** `protectedHeritage`: at least one of the financed works concerns protected heritage. */
const reportCheckContext = z.object({ spent: z.string(), protectedHeritage: z.boolean() });

export function checkReport(
  { acceptedCosts, heritagePermit }: z.output<typeof reportCheckForm>,
  context: TaskContext,
): FormProblem[] {
  const { spent, protectedHeritage } = reportCheckContext.parse(context);
  return [
    ...(parseMoney(acceptedCosts) > parseMoney(spent)
      ? [
          problem(['acceptedCosts'], {
            it: 'Le spese riconosciute non possono superare quelle rendicontate.',
            en: 'The costs accepted cannot exceed those reported.',
          }),
        ]
      : []),
    ...(protectedHeritage && heritagePermit === 'notNeeded'
      ? [
          problem(['heritagePermit'], {
            it: 'Gli interventi riguardano un bene tutelato: l’autorizzazione è necessaria (D.Lgs. 42/2004, art. 21).',
            en: 'The works concern protected heritage: the permit is needed (Legislative Decree 42/2004, art. 21).',
          }),
        ]
      : []),
  ];
}

const revocationContext = z.object({ granted: z.string() });

export function checkRevocation(
  { decision, amount }: z.output<typeof revocationDecisionForm>,
  context: TaskContext,
): FormProblem[] {
  const { granted } = revocationContext.parse(context);
  return decision === 'revokePart' && amount !== undefined && parseMoney(amount) >= parseMoney(granted)
    ? [
        problem(['amount'], {
          it: 'La revoca parziale deve essere inferiore al contributo: altrimenti è totale.',
          en: 'A partial revocation must be below the grant: otherwise it is whole.',
        }),
      ]
    : [];
}
