import { asResponsible, determination } from '../../../casework';
import { refuse } from '../../../casework/refuse';
import type { CompleteTask } from '../../../../libs/domain';
import { commission } from '../procedure';
import { LEAST_MEMBERS, type NoticeData } from '../rules';
import type { Declared, Member } from './news';
import type { Edition } from './run-edition';

/** Who examines, and the case in which they do. */
export interface Panel {
  readonly case: string;
  readonly members: Member[];
  /** Of those named, who has accepted. */
  accepted: readonly string[];
  /** How often members have been named. */
  rounds: number;
}

const EXAMINER = 'prizes.examiner';

/** The commission is named by an act after the last moment for applications, and its members declare themselves. */
export async function appoint(kase: Edition, notice: NoticeData): Promise<Panel> {
  const { members, number, chair } = await named(kase, [], undefined);
  const child = kase.children.begin(
    commission.key,
    {
      year: kase.application.year,
      chair,
      members,
      secretary: kase.responsible,
      appointment: number,
      criteria: notice.criteria,
      threshold: notice.threshold,
    },
    { actor: asResponsible(kase) },
  );
  const panel: Panel = { case: child, members, accepted: [], rounds: 1 };
  await declared(kase, panel);
  while (panel.accepted.length < LEAST_MEMBERS)
    await enlarge(kase, panel, 'I componenti che hanno accettato sono meno di tre.');
  return panel;
}

/** More members, where some have declined or nobody is left to read a thesis. */
export async function enlarge(kase: Edition, panel: Panel, why: string): Promise<void> {
  const { members } = await named(kase, panel.members, why);
  panel.members.push(...members);
  await kase.recorder.alone(() => kase.children.inform(panel.case, `members-${panel.rounds}`, { members }));
  panel.rounds += 1;
  await declared(kase, panel);
}

/** Whoever holds another office of the house may read what a reader must not know. */
function isExaminerAlone(offices: readonly string[] = []): boolean {
  return offices.length > 0 && offices.every((office) => office === EXAMINER);
}

/** Waits until all who were named have declared themselves. */
async function declared(kase: Edition, panel: Panel): Promise<void> {
  const report = (): Declared | undefined =>
    kase.children.all.find(({ id }) => id === panel.case)?.reports.get('declared') as Declared | undefined;
  await kase.time.when(() => panel.members.every(({ person }) => report()?.asked.includes(person) ?? false));
  panel.accepted = report()?.accepted ?? [];
}

async function named(kase: Edition, before: readonly Member[], why: string | undefined) {
  const { answer, people = {} } = await kase.task('nameCommission', {
    context: { membersNow: before.length, members: before.map(({ name }) => name), why },
    mayAnswer: ({ chair, members }: { chair: string; members: string[] }, command: CompleteTask) => {
      for (const login of [chair, ...members])
        if (!isExaminerAlone(command.people?.[login]?.offices) || kase.isExcluded(login))
          refuse('personNotQualified', { who: login });
      const known = new Set(before.map(({ person }) => person));
      if ([chair, ...members].every((login) => known.has(login))) refuse('answersAlready', { who: chair });
    },
  });
  const logins = [answer.chair, ...answer.members].filter(
    (login) => !before.some(({ person }) => person === login),
  );
  const members = logins.map((person): Member => ({ person, name: people[person]?.name ?? person }));
  const rows = members.map(({ person, name }) => ({
    name,
    role: before.length === 0 && person === answer.chair ? 'Presidente' : 'Componente',
  }));
  const data = { members: rows, why, year: kase.application.year, reasons: answer.reasons };
  const act = await determination(kase, 'commission', {
    context: { members: rows.map(({ name }) => name), why },
    data,
  });
  kase.record({
    commission: [...(kase.recorded('commission') ?? []), ...rows],
    appointmentNumber: act.number,
  });
  for (const { name, role } of rows)
    kase.letter('appointment', name, {
      role,
      year: kase.application.year,
      actNumber: act.number,
      actDate: act.adoptedOn,
      address: undefined,
    });
  return { members, number: act.number, chair: answer.chair };
}
