import { answerOf, type RoundData } from '../../apps/cli/demonstration/round-script';
import { engineClockOf } from '../../apps/api/src/demonstration/fast-forward';
import { type LocalDate, romeDateOf } from '../../libs/law';
import { holderOf } from '../../apps/cli/demonstration/holders';
import { lineEntered } from './budget';
import { eventually } from './eventually';
import { type Office, type OpenTask } from './office';
import { clockOffsetTo } from './clock';
import { recordingOn, turnOf } from './turns';

/** The round of contributions to religious denominations, as stories and faults play it. */
export const roundProcedure = 'religiousContributionsRound';
export const applicationProcedure = 'religiousContribution';
export const officer = holderOf('contributions.officer');
export const manager = holderOf('contributions.manager');

/** One work of an application; costs 50,000.00, of which at most 40,000.00 can be granted. */
export function workOf(changes: object = {}) {
  return {
    name: 'Chiesa di via dei Tigli',
    address: 'via dei Tigli 4, Milano',
    cadastralData: 'Foglio 212, mappale 18',
    protectedHeritage: false,
    facilityKind: 'placeOfWorship',
    workKind: 'restoration',
    description: 'Rifacimento della copertura.',
    cost: '50000.00',
    ownFunds: '10000.00',
    otherFunds: '0.00',
    priority: 1,
    multiYear: false,
    ...changes,
  };
}

/** An application that is complete, of one work. */
export function applicationOf(body: string, changes: object = {}) {
  return {
    confession: 'evangelical',
    body,
    bodyKind: 'otherBody',
    legalRecognition: { kind: 'religiousBody', reference: 'D.P.R. 3 marzo 1991' },
    taxCode: '99000000002',
    representative: { name: 'Ada Ronchi', role: 'Presidente' },
    authorisation: { authority: 'Consiglio delle chiese', attached: true },
    certifiedMail: 'chiesa@pec.example.it',
    iban: 'IT80X9999901600000000000002',
    fiscalPosition: { enterprise: false, capitalGoods: false },
    works: [workOf()],
    previousContributions: [],
    attachments: {
      signedForm: true,
      programme: true,
      estimate: true,
      photographs: true,
      drawings: true,
      curiaLetter: false,
    },
    ...changes,
  };
}

let chapters = 0;

/** A round whose fund is 400,000.00, with the weights that its Statistics gives; a chapter of its own pays. */
export function roundOf(
  applicationYear: number,
  weights: Readonly<Record<string, number>>,
): RoundData & { readonly chapter: string } {
  chapters += 1;
  return {
    chapter: `08.01.2.03/${chapters}`,
    round: { referenceYear: applicationYear - 1, applicationYear },
    approvedOn: `${applicationYear}-10-08`,
    fundComponents: {
      secondaryCharges: '5000000.00',
      worksInLieu: '0.00',
      areasCededValue: '0.00',
      otherIncome: '0.00',
      shareApplied: '8.00',
      source: 'Rendiconto',
    },
    fund: '400000.00',
    weights: {
      noteReference: 'PG 911',
      noteDate: `${applicationYear}-09-10`,
      method: 'Residenti per confessione prevalente.',
      weights: Object.entries(weights).map(([confession, weight]) => ({ confession, weight })),
    },
    applications: [],
    total: '400000.00',
  };
}

/** A line of the budget of a year for such grants. */
export async function enterLine(
  office: Office,
  year: number,
  chapter: string,
  appropriation = '400000.00',
): Promise<void> {
  const line = {
    year,
    chapter,
    title: 'Contributi per edifici di culto',
    unit: 'contributions',
    appropriation,
  };
  const budget = `grants-${year}-${chapter}`;
  await recordingOn(office.database)(turnOf(budget, 1, lineEntered(`${budget}.1`, line)));
}

/** Opens the round of these data on a day, with a budget that has its fund. */
export async function openRound(office: Office, data: RoundData, on: LocalDate): Promise<string> {
  const { round, chapter, fund } = data;
  if (chapter !== undefined) await enterLine(office, round.applicationYear, chapter, fund);
  return office.openCase(roundProcedure, officer, round, { clockOffset: clockOffsetTo(on) });
}

export function apply(
  office: Office,
  round: string,
  application: object,
  receivedOn?: LocalDate,
): Promise<string> {
  return office.openChild(round, applicationProcedure, officer, application, receivedOn);
}

/** The people of the offices at work on the cases of one round. */
export class RoundDesk {
  constructor(
    readonly office: Office,
    readonly data: RoundData,
  ) {}

  /** Waits for the task, claims it and completes it as when all goes well, but for `changes`. */
  async do(caseId: string, key: string, changes: object = {}, login?: string): Promise<OpenTask> {
    const task = await this.task(caseId, key);
    await this.office.completeTask(task, login ?? holderOf(task.office), await this.answerTo(task, changes));
    return task;
  }

  /** Does several tasks of one case, one after the other, as when all goes well. */
  async doAll(caseId: string, ...keys: string[]): Promise<void> {
    for (const key of keys) await this.do(caseId, key);
  }

  /** The open task of a case; it may come from what another case has told it a moment ago. */
  task(caseId: string, key: string): Promise<OpenTask> {
    return eventually(`task ${key} of case ${caseId}`, async () =>
      (await this.office.openTasks(caseId)).find((open) => open.key === key),
    );
  }

  outcome(caseId: string): Promise<string> {
    return eventually(
      `outcome of case ${caseId}`,
      async () => (await this.office.caseFile(caseId)).outcome ?? undefined,
    );
  }

  /** The round is open for applications: fund, approval, call. */
  async openIntake(round: string): Promise<void> {
    await this.doAll(round, 'computeFund', 'approveOpening', 'publishCall');
  }

  /** Formal check and recognition passed, both opinions favourable, all works admitted. */
  async examine(caseId: string): Promise<void> {
    await this.doAll(
      caseId,
      'formalCheck',
      'recognitionCheck',
      'urbanOpinion',
      'buildingOpinion',
      'eligibilityCheck',
    );
  }

  /** From the budget to an order that is issued. */
  async order(caseId: string): Promise<void> {
    await this.doAll(
      caseId,
      'paymentChecks',
      'liquidation.draft',
      'liquidation.signature',
      'grantPayment.order',
    );
  }

  /** From the budget to the money on the beneficiary's account. */
  async pay(caseId: string): Promise<void> {
    await this.order(caseId);
    await this.do(caseId, 'grantPayment.receipt');
  }

  /** What these cases have moved on the budget, in order. */
  async ledger(...caseIds: string[]): Promise<string[]> {
    const { rows } = await this.office.database.query<{ row: string }>(
      `SELECT type || ' ' || amount AS row FROM spending_movement WHERE case_id = ANY ($1) ORDER BY position, line`,
      [caseIds],
    );
    return rows.map(({ row }) => row);
  }

  async todayOf(caseId: string): Promise<LocalDate> {
    const { rows } = await this.office.database.query<{ offset: string }>(
      'SELECT clock_offset AS "offset" FROM case_file WHERE id = $1',
      [caseId],
    );
    return romeDateOf((await engineClockOf(this.office.client, caseId)) + Number(rows[0]?.offset ?? 0));
  }

  private async answerTo(task: OpenTask, changes: object): Promise<object> {
    const usual = usualAnswers.has(task.key)
      ? (answerOf(this.data, task, await this.todayOf(task.case)).answer as object)
      : {};
    return { ...usual, ...changes };
  }
}

/** Tasks that have an answer when all goes well. */
const usualAnswers = new Set([
  'computeFund',
  'approveOpening',
  'publishCall',
  'formalCheck',
  'recognitionCheck',
  'urbanOpinion',
  'buildingOpinion',
  'eligibilityCheck',
  'recordWeights',
  'proposeSplit',
  'bookSplit',
  'split.draft',
  'split.technicalOpinion',
  'split.accountingOpinion',
  'split.adoption',
  'split.publication',
  'publishGrant',
  'commitment.draft',
  'commitment.signature',
  'commitment.visa',
  'recordBudget',
  'paymentChecks',
  'liquidation.draft',
  'liquidation.signature',
  'grantPayment.order',
  'grantPayment.receipt',
  'payment.order',
  'registerWorksEnd',
  'registerReport',
  'checkReport',
  'siteCheck',
]);
