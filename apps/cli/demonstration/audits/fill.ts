import type { CaseView } from '../../../../libs/domain';
import { addMonths, type LocalDate, romeDateOf, yearOf } from '../../../../libs/law';
import { type ApiDesk, RefusedRequest } from '../api-desk';
import { holderOf } from '../holders';
import { receiptFile } from '../missions/receipt-file';
import { enterRows } from '../register-rows';
import { beginningAnswer, concludingAnswer, contributions, findings, missions, paper } from './engagements';
import { goOn, hasReached, waitFor } from './go-on';
import { colleague, concluded, firstDayOf, head, inFieldwork, lead, planAnswer } from './plan';
import { examine } from './sample';
import { tableOf } from './tables';
import { universe } from './universe';

/** The engagements of a year come to March: before May it is the year before that is played. */
export const yearPlayedOn = (present: LocalDate): number => yearOf(addMonths(present, -4));

/**
 * A year of internal auditing: its plan, an engagement with its report, an action that was seen done and one that is late, and
 * another in its fieldwork, which looks at cases of the demonstration once these are there. A year that somebody has opened
 * otherwise is left alone.
 */
export async function fillAudits(desk: ApiDesk, casesAreThere: Promise<unknown>): Promise<void> {
  const year = yearPlayedOn(romeDateOf(Date.now()));
  await enterUniverse(desk);
  const opening = { procedure: 'auditYear', application: { year }, beginsOn: `${year - 1}-12-01` };
  const id = await openUnlessThere(desk, opening, `demonstration-audit-${year}`);
  if (id === undefined) return;
  await goOn(desk, id, 'execution', ({ key }, { today }) => planAnswer(key, today, year));
  await advance(desk, id, firstDayOf(year, 'concluded'));
  await conclude(desk, await engagementOn(desk, id, concluded), year);
  await advance(desk, id, firstDayOf(year, 'inFieldwork'));
  const second = await engagementOn(desk, id, inFieldwork);
  await goOn(desk, second, 'fieldwork', ({ key }, { today, application }) =>
    beginningAnswer(key, today, contributions, application as Readonly<Record<string, unknown>>),
  );
  await casesAreThere;
  await examine(desk, second);
}

/** @returns undefined where the year has a case that Marino or somebody has opened */
async function openUnlessThere(desk: ApiDesk, opening: object, key: string): Promise<string | undefined> {
  try {
    return (await desk.open(head, opening, key)).id;
  } catch (error) {
    if (error instanceof RefusedRequest && error.code === 'yearOpenedAlready') return undefined;
    throw error;
  }
}

async function enterUniverse(desk: ApiDesk): Promise<void> {
  const rows = universe.map((entry) => ({
    key: entry.code,
    entry,
    from: '2025-01-01',
  }));
  const from = { source: 'universo-di-audit.csv', reason: 'Primo censimento dei processi.' };
  await enterRows(desk, 'demonstration-audit-universe', 'auditUniverseImport', rows, from, lead);
}

async function advance(desk: ApiDesk, id: string, until: LocalDate): Promise<void> {
  const { today, outcome } = await desk.caseView(id);
  if (outcome === undefined && today < until) await desk.advance([id], until);
}

function engagementOn(desk: ApiDesk, year: string, process: string): Promise<string> {
  return waitFor(
    `The engagement on ${process}`,
    async () => (await desk.childrenOf(year)).find(({ title }) => title.startsWith(process))?.id,
  );
}

/** An engagement from its letter to its report, and its first action until an auditor has seen it done. */
async function conclude(desk: ApiDesk, id: string, year: number): Promise<void> {
  await goOn(desk, id, 'fieldwork', ({ key }, { today, application }) =>
    beginningAnswer(key, today, missions, application as Readonly<Record<string, unknown>>),
  );
  const { facts, today, ...view } = await desk.caseView(id);
  if (!hasReached({ facts, today, ...view }, 'draft')) {
    const papers = [
      paper('T1', today, 'Esaminati dodici rendiconti.', 'exceptions'),
      paper('T2', today, 'Confrontate le date di rientro e di rendiconto.', 'exceptions'),
    ];
    const written = tableOf(facts, 'papers').length;
    for (const one of papers.slice(written)) await desk.ask(lead, id, 'paper', one, `${one.test}-${id}`);
    const found = tableOf(facts, 'findings').length;
    for (const one of findings.slice(found))
      await desk.ask(lead, id, 'finding', one, `${encodeURIComponent(one.title)}-${id}`);
  }
  await goOn(desk, id, 'followUp', ({ key }, now) =>
    key === 'fieldwork' && !isReviewed(now) ? undefined : concludingAnswer(key, year),
  );
  await carryOut(desk, await actionOn(desk, id, findings[0].title));
}

const isReviewed = ({ facts }: CaseView): boolean =>
  tableOf(facts, 'papers').every(({ review }) => review === 'Riveduta');

function actionOn(desk: ApiDesk, engagement: string, finding: string): Promise<CaseView> {
  return waitFor(`The action on ${finding}`, async () =>
    (await desk.childrenOf(engagement)).find(
      ({ procedure, title }) => procedure === 'auditAction' && title.includes(finding),
    ),
  );
}

async function carryOut(desk: ApiDesk, { id, outcome }: CaseView): Promise<void> {
  if (outcome !== undefined) return;
  const owner = holderOf('international-relations.director');
  const evidence = await desk.addFile(owner, id, {
    key: `checklist-${id}`,
    title: 'Lista di verifica dei rendiconti',
    mediaType: 'application/pdf',
    content: receiptFile(['Lista di verifica', 'La ricevuta si legge per intero.']),
  });
  await goOn(desk, id, 'verification', ({ key }) =>
    key === 'carryOut' ? { done: 'La nuova lista è in uso.', evidence: [evidence] } : undefined,
  );
  const [task] = (await desk.tasksOf([id])).filter(({ key }) => key === 'verification');
  const seen = { result: 'verified', how: 'Vista la lista e tre rendiconti verificati con essa.' };
  // The lead has examined the process: another auditor sees what was done about it.
  if (task) await desk.completeAs(colleague, task, seen);
}
