import { romeInstantOf } from '../../../libs/law';
import { lineEntered } from '../budget';
import type { Office } from '../office';
import { recordingOn, turnOf } from '../turns';

const officer = 'andrea.locatelli';
let cases = 0;

/** A case that has liquidated 80.00 on a line of its own, and has Accounts order so much of it by the treasurer. */
export async function liquidated(
  office: Office,
  amount = '80.00',
  { creditor = 'Tipografia Lariana', year = 2027 } = {},
): Promise<{ readonly id: string; readonly line: string }> {
  cases += 1;
  const chapter = `05.02.1.04/${cases}`;
  const content = { chapter, title: 'Forniture', unit: 'cabinet.direction', year };
  const budget = `budget-${cases}`;
  await recordingOn(office.database)(
    turnOf(budget, 1, lineEntered(`${budget}.1`, { ...content, appropriation: '100.00' })),
  );
  const line = `${year}/${chapter}`;
  const id = await office.openCase(
    'outlay',
    officer,
    { line, otherLine: line, creditor },
    { clockOffset: romeInstantOf(`${year}-03-01`, 9) - Date.now() },
  );
  for (const verb of ['commit', 'liquidate'])
    await office.complete(id, 'step', officer, { verb, amount: '80.00' });
  await office.complete(id, 'step', officer, { verb: 'treasurer', amount });
  return { id, line };
}
