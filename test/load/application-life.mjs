import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { inProject } from '../../infra/local/project.mjs';

const officer = 'giulia.ferrari';
const manager = 'laura.beretta';
const accountant = 'silvia.meroni';

/** One work, one page: an ordinary application of the published round of 2011. */
const { application } = JSON.parse(readFileSync(inProject('apps/cli/demonstration/rounds/2011.json'), 'utf8'))
  .applications[1];

const incomplete = {
  authorityCompetent: true,
  representationProven: true,
  complete: false,
  missing: ['Computo metrico estimativo'],
};

/**
 * The life of an application that is refused as incomplete, with one return by the manager: eight tasks, two letters
 * after the receipt, one act. As long as the approval with one rejection loop by which other engines were measured.
 */
const TASKS = [
  { key: 'formalCheck', by: officer, answer: incomplete },
  {
    key: 'confirmAdmission',
    by: manager,
    answer: { confirmed: false, notes: 'Verificare di nuovo gli allegati.' },
  },
  { key: 'formalCheck', by: officer, answer: incomplete },
  { key: 'confirmAdmission', by: manager, answer: { confirmed: true } },
  {
    key: 'observations',
    by: officer,
    answer: () => ({ receivedOn: today(), text: 'Il computo è stato spedito.' }),
  },
  {
    key: 'assessObservations',
    by: officer,
    answer: { outcome: 'confirm', works: [], answer: 'Il computo non risulta pervenuto.' },
  },
  { key: 'refusal.draft', by: officer, answer: {} },
  { key: 'refusal.signature', by: manager, answer: { decision: 'signed' } },
];

export const STEPS_OF_A_LIFE = TASKS.length;

const today = () => new Date().toLocaleDateString('sv-SE', { timeZone: 'Europe/Rome' });

/** A round in which applications can be registered; nothing of it need be done for that. */
export async function openRound(api, samples) {
  const round = {
    procedure: 'religiousContributionsRound',
    // Its intake must still be open, today and for years to come.
    application: { referenceYear: new Date().getFullYear() + 1 },
  };
  const key = { 'idempotency-key': randomUUID() };
  const opened = await samples.time('open a round', () => api.post(officer, '/cases', round, key));
  return opened.id;
}

/** Ends a round in the shortest way there is: it has nothing to give. */
export async function endRound(api, id, samples) {
  const none = '0.00';
  const fund = { secondaryCharges: none, worksInLieu: none, areasCededValue: none, otherIncome: none };
  const compute = {
    key: 'computeFund',
    by: accountant,
    answer: { ...fund, shareApplied: '8.00', source: 'Rendiconto' },
  };
  const approve = { key: 'approveOpening', by: manager, answer: { approved: true } };
  const first = await untilShown(api, id, compute, samples);
  const second = await step(api, id, first, compute, approve, samples);
  await step(api, id, second, approve, undefined, samples);
}

/**
 * Opens an application and brings it to its refusal.
 * @returns {Promise<string>} its id
 */
export async function liveApplication(api, round, samples) {
  const opening = { procedure: 'religiousContribution', parent: round, application };
  const key = { 'idempotency-key': randomUUID() };
  let next;
  const began = performance.now();
  const { id } = await samples.time('open an application', () => api.post(officer, '/cases', opening, key));
  next = await untilShown(api, id, TASKS[0], samples);
  samples.add('open an application until its first task shows', performance.now() - began);

  for (const [place, task] of TASKS.entries()) {
    next = await step(api, id, next, task, TASKS[place + 1], samples);
  }
  return id;
}

/** Claim, complete, read until the next task shows; after the last one until the case shows none. */
async function step(api, caseId, open, { key, by, answer }, following, samples) {
  const began = performance.now();
  await api.post(by, `/tasks/${open.id}/claim`);
  const claimed = performance.now();
  const given = typeof answer === 'function' ? answer() : answer;
  await api.post(by, `/tasks/${open.id}/completion`, { answer: given, revision: open.revision + 1 });
  const completed = performance.now();
  const next = await untilShown(api, caseId, following, samples);
  const shown = performance.now();
  samples.add('claim', claimed - began);
  samples.add('completion', completed - claimed);
  samples.add('completion until the next task shows', shown - claimed);
  samples.add('claim, completion, next task shows', shown - began);
  samples.add(`completion of ${key}`, completed - claimed);
  return next;
}

async function untilShown(api, caseId, task, samples) {
  for (;;) {
    const { items } = await samples.time('read the tasks of a case', () =>
      api.get(task?.by ?? officer, `/cases/${caseId}/tasks`),
    );
    const open = items.filter(({ state }) => state === 'open');
    if (task ? open.some(({ key }) => key === task.key) : open.length === 0) {
      return open.find(({ key }) => key === task?.key);
    }
    samples.add('read that did not show the next task yet', 0);
  }
}
