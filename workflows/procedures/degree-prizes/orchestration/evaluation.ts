import { drawnByLot } from '../../../../libs/law';
import { asResponsible, type Child } from '../../../casework';
import { reading } from '../procedure';
import {
  anotherReader,
  asksForThird,
  codeOf,
  distribute,
  type NoticeData,
  type Read,
  type Strand,
  strands,
  supervisorsAmong,
} from '../rules';
import { enlarge, type Panel } from './appointment';
import { type Admitted, conflictsIn, type Scored } from './news';
import { admittedOf, applicationsOf, type Edition, isApplication } from './run-edition';

/** A thesis under evaluation: the code that readers know, and the application that they do not. */
export interface Thesis extends Admitted {
  readonly code: string;
  readonly application: string;
  /** Who may not read it: supervisors, and those who have declared a conflict. */
  readonly conflicted: Set<string>;
  readonly readings: { readonly reader: string; readonly case: string }[];
}

/** Two readers for each thesis, one more where their scores lie far apart, others in the place of those with a conflict. */
export async function evaluate(kase: Edition, notice: NoticeData, panel: Panel): Promise<Thesis[]> {
  let theses: Thesis[] = [];
  for (;;) {
    const seen = newsOf(kase);
    theses = await stillCompeting(kase, theses);
    const fresh = await coded(kase, panel, theses);
    theses.push(...fresh);
    if (fresh.length > 0) await distributeFirst(kase, notice, panel, fresh);
    for (const thesis of theses) await keepApart(kase, thesis);
    for (const thesis of theses) await replaceReaders(kase, notice, panel, theses, thesis);
    if (theses.every((thesis) => scoredOf(kase, thesis).length >= readersFor(kase, notice, thesis)))
      return theses;
    await kase.time.when(() => newsOf(kase) > seen);
  }
}

/** What readers have given so far. */
export function scoredOf(kase: Edition, { readings, conflicted }: Thesis): Read[] {
  return readings.flatMap(({ reader, case: id }) => {
    if (conflicted.has(reader)) return [];
    const scored = childOf(kase, id)?.reports.get('scored') as Scored | undefined;
    return scored ? [{ reader, scores: scored.scores }] : [];
  });
}

/** Reports that concern the evaluation: whenever there are more, something has to be looked at again. */
function newsOf(kase: Edition): number {
  const concern = kase.children.all.filter(
    (child) => isApplication(child) || child.procedure === reading.key,
  );
  return concern.reduce((sum, { reports }) => sum + reports.size, 0);
}

/** Without those that have been withdrawn: their readers need not go on. */
async function stillCompeting(kase: Edition, theses: readonly Thesis[]): Promise<Thesis[]> {
  const competing = new Set(admittedOf(kase).map(({ id }) => id));
  for (const { readings } of theses.filter(({ application }) => !competing.has(application)))
    for (const { case: id } of readings)
      if (childOf(kase, id)?.reports.size === 0) await kase.children.inform(id, 'dropped', {});
  return theses.filter(({ application }) => competing.has(application));
}

/** Admitted theses get codes drawn by lot, so that nothing tells when they came; those that came later get the next ones. */
async function coded(kase: Edition, panel: Panel, theses: readonly Thesis[]): Promise<Thesis[]> {
  const known = new Set(theses.map(({ application }) => application));
  const fresh = admittedOf(kase).filter(({ id }) => !known.has(id));
  if (fresh.length === 0) return [];
  const seed = await kase.drawLots('codes');
  const given = applicationsOf(kase).length;
  const added = (Object.keys(strands) as Strand[]).flatMap((strand) => {
    const before = theses.filter((thesis) => thesis.strand === strand).length;
    return drawnByLot(
      fresh.filter((child) => admittedBy(child).strand === strand),
      seed,
    ).map((child, index): Thesis => ({
      ...admittedBy(child),
      code: codeOf(strand, before + index + 1, given),
      application: child.id,
      conflicted: new Set([
        ...supervisorsAmong(panel.members, admittedBy(child).supervisors).map(({ person }) => person),
        ...conflictsIn(child.reports),
      ]),
      readings: [],
    }));
  });
  kase.record({ codes: [...theses, ...added].map(({ code, candidate }) => ({ code, candidate })) });
  return added;
}

/** The first distribution is even; the order of readers among equals is drawn by lot. */
async function distributeFirst(
  kase: Edition,
  notice: NoticeData,
  panel: Panel,
  theses: readonly Thesis[],
): Promise<void> {
  for (;;) {
    panel.accepted = drawnByLot(panel.accepted, await kase.drawLots('readers'));
    const given = distribute(
      theses.map(({ code, conflicted }) => ({ code, conflicted: [...conflicted] })),
      panel.accepted,
    );
    if (!given.ok) {
      await enlarge(kase, panel, `La tesi ${given.code} non ha due lettori senza conflitti.`);
      continue;
    }
    for (const { code, readers } of given.assigned) {
      const thesis = theses.find((one) => one.code === code);
      for (const reader of readers) if (thesis) open(kase, notice, panel, thesis, reader);
    }
    tellDistribution(kase, theses, panel);
    return;
  }
}

/** Whoever was reported for a conflict reads no further; what they have scored does not count. */
async function keepApart(kase: Edition, { application, conflicted, readings }: Thesis): Promise<void> {
  for (const reader of conflictsIn(childOf(kase, application)?.reports ?? new Map())) {
    if (conflicted.has(reader)) continue;
    conflicted.add(reader);
    for (const { reader: person, case: id } of readings)
      if (person === reader && !childOf(kase, id)?.reports.has('closed'))
        await kase.children.inform(id, 'conflict', {});
  }
}

/** Another reader for whoever has a conflict, and a third where the notice asks for one. */
async function replaceReaders(
  kase: Edition,
  notice: NoticeData,
  panel: Panel,
  theses: readonly Thesis[],
  thesis: Thesis,
): Promise<void> {
  for (const { reader, case: id } of thesis.readings) {
    const reports = childOf(kase, id)?.reports;
    if (reports?.has('closed') && !reports.has('scored')) thesis.conflicted.add(reader);
  }
  const active = (): number => thesis.readings.filter(({ reader }) => !thesis.conflicted.has(reader)).length;
  while (active() < readersFor(kase, notice, thesis)) {
    const load = new Map(panel.accepted.map((person) => [person, readingsOf(theses, person)]));
    const next = anotherReader(
      { code: thesis.code, conflicted: [...thesis.conflicted] },
      thesis.readings.map(({ reader }) => reader),
      panel.accepted,
      load,
    );
    if (next === undefined) {
      await enlarge(kase, panel, `La tesi ${thesis.code} non ha altri lettori senza conflitti.`);
      continue;
    }
    open(kase, notice, panel, thesis, next);
    tellDistribution(kase, theses, panel);
  }
}

function readersFor(kase: Edition, notice: NoticeData, thesis: Thesis): number {
  return asksForThird(scoredOf(kase, thesis), notice) ? 3 : 2;
}

/** Opens the reading to its reader and the responsible official alone: whoever has a conflict never gets at it. */
function open(kase: Edition, notice: NoticeData, panel: Panel, thesis: Thesis, reader: string): void {
  const nameOf = (login: string): string =>
    panel.members.find(({ person }) => person === login)?.name ?? login;
  const { code, strand, conflicted, readings } = thesis;
  const child = kase.children.begin(
    reading.key,
    {
      code,
      strand,
      reader,
      readerName: nameOf(reader),
      order: readings.length + 1,
      criteria: notice.criteria,
    },
    {
      actor: asResponsible(kase),
      confidentiality: { level: 'restricted', admitted: [{ person: reader, name: nameOf(reader) }] },
      excluded: [...conflicted].map((person) => ({ person, name: nameOf(person) })),
      documents: [{ ...thesis.thesis, title: `Tesi ${code}` }],
    },
  );
  readings.push({ reader, case: child });
}

function tellDistribution(kase: Edition, theses: readonly Thesis[], panel: Panel): void {
  const rows = theses.flatMap(({ code, readings }) =>
    readings.map(({ reader }) => ({
      code,
      reader: panel.members.find(({ person }) => person === reader)?.name ?? reader,
    })),
  );
  kase.record({ readings: rows });
}

function readingsOf(theses: readonly Thesis[], person: string): number {
  return theses.filter(({ readings }) => readings.some(({ reader }) => reader === person)).length;
}

function childOf(kase: Edition, id: string): Child | undefined {
  return kase.children.all.find((child) => child.id === id);
}

function admittedBy({ reports }: Child): Admitted {
  return reports.get('examined') as Admitted;
}
