import { addDays, type LocalDate, laterOf } from '../../../libs/law';
import type { PlayedTask, Step } from './player';

/** A round as it was, with invented details where the published notes are silent. */
export interface RoundData {
  readonly round: { readonly referenceYear: number; readonly applicationYear: number };
  readonly approvedOn: LocalDate;
  readonly fundComponents: Readonly<Record<string, string>>;
  readonly fund: string;
  readonly weights: { readonly noteDate: LocalDate; readonly [field: string]: unknown };
  readonly applications: readonly {
    readonly receivedOn: LocalDate;
    readonly award: string;
    readonly application: Readonly<Record<string, unknown>>;
  }[];
  readonly total: string;
  /** The chapter of the budget that pays; {@link grantsChapter} where nothing is said. */
  readonly chapter?: string;
}

/** Of the budget of the demonstration. */
export const grantsChapter = '08.01.2.03/2100';

interface NumberedWork {
  readonly work: number;
  readonly cost: string;
}

/** How the people of the demonstration answer each task of a round in which everything goes well. */
export function answerOf(data: RoundData, { key, context }: PlayedTask, today: LocalDate): Step {
  const year = data.round.applicationYear;
  const answers: Readonly<Record<string, () => Step>> = {
    computeFund: () => ({ answer: data.fundComponents }),
    approveOpening: () => ({ answer: { approved: true } }),
    publishCall: () => ({
      answer: {
        publishedOn: today,
        reference: `Amministrazione Trasparente, Sovvenzioni, Criteri e modalità: avviso ${year}`,
      },
    }),
    formalCheck: () => ({
      answer: { authorityCompetent: true, representationProven: true, complete: true, missing: [] },
      notBefore: `${year}-07-09`,
    }),
    recognitionCheck: () => ({
      answer: {
        religiousDenomination: true,
        widespread: true,
        organised: true,
        stable: true,
        religiousAims: true,
      },
    }),
    urbanOpinion: () => ({ answer: favourable }),
    buildingOpinion: () => ({ answer: favourable }),
    eligibilityCheck: () => ({
      answer: {
        works: (context['works'] as NumberedWork[]).map(({ work, cost }) => ({
          work,
          eligible: true,
          admissibleCost: cost,
        })),
      },
    }),
    recordWeights: () => ({ answer: data.weights, notBefore: data.weights.noteDate }),
    proposeSplit: () => ({ answer: { confirmed: true } }),
    bookSplit: () => ({ answer: { chapter: data.chapter ?? grantsChapter } }),
    'split.draft': () => ({ answer: {} }),
    'split.technicalOpinion': () => ({ answer: { opinion: 'favourable' } }),
    'split.accountingOpinion': () => ({ answer: { opinion: 'favourable' } }),
    'split.adoption': () => ({
      answer: {
        result: 'adopted',
        adoptedOn: data.approvedOn,
        votesFor: 11,
        votesAgainst: 0,
        abstained: 1,
        immediatelyExecutable: false,
      },
      notBefore: data.approvedOn,
    }),
    'split.publication': () => ({ answer: { postedOn: today }, notBefore: addDays(data.approvedOn, 5) }),
    publishGrant: () => ({
      answer: { publishedOn: today, reference: `Sovvenzioni e contributi, anno ${year}` },
    }),
    'commitment.draft': () => ({ answer: {} }),
    'commitment.signature': () => ({ answer: { decision: 'signed' } }),
    'commitment.visa': () => ({
      answer: {
        covered: true,
        commitmentNumber: `${year}/4711`,
        // Rounds from before the ledger leave it to the visa to name the line.
        ...(context['budgetLine'] === undefined && { budgetLine: '2.08.01.99' }),
      },
    }),
    recordBudget: () => ({
      answer: {
        resolution: { number: '18', date: `${year + 1}-04-20` },
        executoryOn: `${year + 1}-05-04`,
      },
      notBefore: `${year + 1}-05-06`,
    }),
    paymentChecks: () => ({
      answer: {
        iban: context['iban'],
        accountHolderVerified: true,
        contributions: 'notDue',
        taxDebts: context['debtCheckRequired'] ? 'none' : 'notDue',
      },
    }),
    'liquidation.draft': () => ({ answer: {} }),
    'liquidation.signature': () => ({ answer: { decision: 'signed' } }),
    'payment.order': () => ({
      answer: { orderNumber: `Mandato ${String(context['liquidation'])}`, paidOn: today },
      notBefore: `${year + 1}-05-20`,
    }),
    'grantPayment.order': () => ({
      answer: { iban: context['iban'] },
      notBefore: `${year + 1}-05-20`,
    }),
    'grantPayment.receipt': () => ({
      answer: { status: 'executed', on: today, reference: `Quietanza ${String(context['liquidation'])}` },
      notBefore: `${year + 1}-05-22`,
    }),
    registerWorksEnd: () => ({
      answer: {
        startedOn: `${year + 1}-09-01`,
        endedOn: `${year + 2}-06-30`,
        declaration: 'Dichiarazione del direttore dei lavori',
      },
      notBefore: `${year + 2}-07-06`,
    }),
    registerReport: () => ({
      answer: {
        receivedOn: today,
        spent: context['requestedCost'],
        income: '0.00',
        documents: ['Fatture e quietanze', 'Relazione finale'],
      },
      notBefore: `${year + 2}-11-15`,
    }),
    checkReport: () => ({
      answer: {
        acceptedCosts: context['spent'],
        income: '0.00',
        heritagePermit: context['protectedHeritage'] ? 'held' : 'notNeeded',
        irregular: false,
      },
      notBefore: laterOf(today, `${year + 2}-12-01`),
    }),
    siteCheck: () => ({ answer: { visitedOn: today, conform: true } }),
  };
  const answer = answers[key];
  if (!answer) throw new Error(`Nobody knows how to answer task ${key}`);
  return answer();
}

const favourable = {
  outcome: 'favourable',
  text: 'Nulla osta per quanto di competenza.',
  inadmissibleWorks: [],
};
