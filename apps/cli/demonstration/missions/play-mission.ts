import type { LocalDate } from '../../../../libs/law';
import { compareDates } from '../../../../libs/law';
import { holderOf } from '../holders';
import type { PlayedTask } from '../player';
import type { MissionDesk, PlayedMission, PlayedReceipt } from './mission';
import { missionAnswer } from './mission-script';
import { receiptFile } from './receipt-file';

const statements = ['statement', 'ownStatement'];

/** Plays a mission as far as it goes; what somebody has gone on with is left alone. */
export async function playMission(
  desk: MissionDesk,
  id: string,
  mission: PlayedMission,
  from: LocalDate,
): Promise<void> {
  let today = from;
  let handedIn = false;
  const ahead = mission.days.filter((day) => compareDates(day, from) > 0);
  const isDue = ({ key }: PlayedTask): boolean =>
    key === 'receipts'
      ? !handedIn && mission.receipts.every(({ day }) => compareDates(day, today) <= 0)
      : !mission.leaves.includes(key);
  while (await desk.isOpen(id)) {
    const due = (await desk.openTasks([id])).filter(isDue);
    for (const task of due) {
      handedIn ||= task.key === 'receipts';
      await desk.complete(task, await answerTo(desk, task, today, mission));
    }
    if (due.length > 0) continue;
    const next = ahead.shift();
    if (next === undefined) return;
    await desk.advance([id], next);
    today = next;
  }
}

async function answerTo(
  desk: MissionDesk,
  task: PlayedTask,
  today: LocalDate,
  mission: PlayedMission,
): Promise<object> {
  if (task.key !== 'receipts' && !statements.includes(task.key)) return missionAnswer(task, today, mission);
  const login = holderOf(task.office);
  const receipts = [];
  for (const receipt of mission.receipts)
    receipts.push({
      ...receipt,
      forCompanion: false,
      document: await addPage(desk, login, task.case, titleOf(receipt), [
        receipt.supplier,
        `n. ${receipt.number}`,
        receipt.day,
        `${receipt.amount} ${receipt.currency}`,
      ]),
    });
  if (task.key === 'receipts') return { receipts };
  const declaration = await addPage(desk, login, task.case, 'Dichiarazione', [
    'Dichiaro durata e finalita della missione.',
    mission.name,
  ]);
  return { receipts, hosted: [], ownCar: [], mealDeclared: false, declaration };
}

/** A page in the dossier; brought again it is the same. */
function addPage(
  desk: MissionDesk,
  login: string,
  caseId: string,
  title: string,
  lines: readonly string[],
): Promise<string> {
  const key = `${caseId}-${encodeURIComponent(title)}`;
  return desk.addFile(login, caseId, {
    key,
    title,
    mediaType: 'application/pdf',
    content: receiptFile(lines),
  });
}

const titleOf = ({ supplier, number }: PlayedReceipt): string => `${supplier} ${number}`;
