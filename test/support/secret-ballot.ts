import { coverPaper, type CoveredPaper, uncover } from '../../libs/ballots';
import { eventually } from './eventually';
import type { Office, OpenTask } from './office';

/** A paper that a member has taken, with what it takes to put it in. */
export interface TakenPaper extends CoveredPaper {
  readonly ballot: string;
  readonly publicKey: string;
  /** The task by which it was taken. */
  readonly task: string;
}

/** The open task that a person has in a case. */
export async function taskOf(office: Office, caseId: string, login: string): Promise<OpenTask> {
  const { rows } = await office.database.query<{ id: string }>(
    `SELECT id FROM task WHERE case_id = $1 AND assignee = $2 AND state = 'open'`,
    [caseId, login],
  );
  const found = (await office.openTasks(caseId)).find((open) => open.id === rows[0]?.id);
  if (!found) throw new Error(`${login} is asked nothing`);
  return found;
}

/** Fills in a paper as the browser does, and hands the covered one in. */
export async function takePaper(
  office: Office,
  caseId: string,
  login: string,
  choices: readonly string[],
): Promise<TakenPaper> {
  const asked = await taskOf(office, caseId, login);
  const { ballot, publicKey } = asked.context['secretPaper'] as Pick<TakenPaper, 'ballot' | 'publicKey'>;
  const paper = await coverPaper(publicKey, ballot, choices);
  await office.completeTask(asked, login, { takesPart: 'votes', paper: paper.covered });
  return { ...paper, ballot, publicKey, task: asked.id };
}

/** Puts a paper into the box once it is signed, as the browser does by the API; says whether it is there. */
export async function putIn(office: Office, paper: TakenPaper): Promise<boolean> {
  const signed = await eventually(`signature on the paper of ${paper.task}`, async () => {
    const { rows } = await office.database.query<{ signed: string }>(
      'SELECT signed FROM ballot_paper WHERE ballot = $1 AND paper = $2',
      [paper.ballot, paper.task],
    );
    return rows[0]?.signed;
  });
  const vote = await uncover(paper.publicKey, paper, signed);
  const { rows: put } = await office.database.query<{ there: boolean }>(
    'SELECT put_into_box($1, $2, $3, $4) AS there',
    [vote.ballot, vote.serial, vote.choices, vote.signature],
  );
  return put[0]?.there ?? false;
}
