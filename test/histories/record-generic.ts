import { clockOffsetTo } from '../support/clock';
import { namedPeople, Office } from '../support/office';
import { keepHistory } from './keep';

const officer = 'andrea.locatelli';
const colleague = 'serena.brambati';
const director = 'paola.vismara';
const letter = {
  kind: 'letter',
  owner: 'cabinet',
  subject: 'Panchine',
  description: 'Le panchine sono rotte.',
  sender: 'Ada Fermi',
  address: 'ada.fermi@pec.example.org',
};

/** Plays generic cases to their ends and keeps their histories. */
export async function recordGenericCases(): Promise<void> {
  const office = await Office.open();
  try {
    for (const [name, play] of Object.entries(plays)) {
      const id = await office.openCase('genericCase', officer, letter, {
        clockOffset: clockOffsetTo('2026-03-02'),
      });
      await play(office, id);
      await office.client.workflow.getHandle(id).result();
      await keepHistory(office, name, id);
    }
  } finally {
    await office.close();
  }
}

const plays: Readonly<Record<string, (office: Office, id: string) => Promise<void>>> = {
  /** Planned, done, verified, answered. */
  'generic-done': async (office, id) => {
    const tasks = [{ title: 'Sopralluogo', instructions: 'Contare.', due: '2026-03-10' }];
    await office.complete(id, 'plan', officer, { decision: 'handle', tasks });
    await office.complete(id, 'standard.added.text', officer, { report: 'Due.' });
    const verified = { verified: true, result: 'Cambiate.', reply: 'Le panchine sono nuove.' };
    await office.complete(id, 'verification', director, verified);
  },

  /** Two colleagues are asked, one steps back, another is asked in her place; nothing else is done. */
  'generic-several': async (office, id) => {
    const answer = {
      title: 'Sopralluogo',
      instructions: 'Vedere le panchine.',
      answer: 'yesNo',
      person: director,
      others: [colleague],
    };
    const request = 'standard.addTask';
    await office.command(id, 'makeRequest', officer, {
      request,
      answer,
      people: namedPeople(director, colleague),
    });
    await office.command(id, 'makeRequest', colleague, {
      request: 'standard.ownConflict',
      answer: { relation: 'kinship', description: 'Il mittente è mio cognato.' },
    });
    const decision = (await office.openTasks(id)).find(({ key }) => key === 'standard.severalShort');
    await office.command(id, 'completeTask', officer, {
      task: decision?.id,
      answer: { decision: 'another', person: officer, reasons: 'Serve un secondo parere.' },
      people: namedPeople(officer),
    });
    for (const { id: task } of (await office.openTasks(id)).filter(
      ({ key }) => key === 'standard.added.yesNo',
    )) {
      const login = await holderOfTask(office, task);
      await office.command(id, 'completeTask', login, { task, answer: { result: true, reasons: 'Sì.' } });
    }
    const abstains = { decision: 'abstains', reasons: 'Parente.' };
    await office.complete(id, 'standard.conflictDecision', director, abstains);
    await office.complete(id, 'plan', officer, { decision: 'refuse', reasons: 'Già sostituite.' });
  },

  /** A colleague is asked, then two at once, of whom one answers; both questions are taken back. */
  'generic-taken-back': async (office, id) => {
    const question = { title: 'Sopralluogo', instructions: 'Vedere le panchine.', answer: 'yesNo' };
    const ask = (...[person, ...others]: string[]) =>
      office.command(id, 'makeRequest', officer, {
        request: 'standard.addTask',
        answer: { ...question, person, ...(others.length > 0 && { others }) },
        people: namedPeople(director, colleague),
      });
    const takeBack = async () => {
      const asked = (await office.openTasks(id)).find(({ key }) => key === 'standard.added.yesNo');
      const command = { task: asked?.id, reason: 'Le panchine sono già state viste.' };
      await office.command(id, 'takeBackTask', officer, command);
    };
    await ask(colleague);
    await takeBack();
    await ask(director, colleague);
    await office.complete(id, 'standard.added.yesNo', director, { result: true, reasons: 'Sì.' });
    await takeBack();
    await office.complete(id, 'plan', officer, { decision: 'refuse', reasons: 'Già sostituite.' });
  },

  /** Went on as a request for access. */
  'generic-converted': async (office, id) => {
    await office.command(id, 'convert', officer, {
      procedure: 'accessRequest',
      application: {
        applicant: 'Ada Fermi',
        channel: 'certifiedMail',
        address: 'ada.fermi@pec.example.org',
        object: 'Contratto.',
        kind: 'generalised',
        delivery: 'electronic',
      },
    });
  },
};

async function holderOfTask(office: Office, task: string): Promise<string> {
  const { rows } = await office.database.query<{ assignee: string }>(
    'SELECT assignee FROM task WHERE id = $1',
    [task],
  );
  return rows[0]?.assignee ?? '';
}
