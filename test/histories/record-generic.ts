import { clockOffsetTo } from '../support/clock';
import { Office } from '../support/office';
import { keepHistory } from './keep';

const officer = 'andrea.locatelli';
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
    await office.complete(id, 'verification', 'paola.vismara', verified);
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
