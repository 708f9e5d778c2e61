import { addDays, romeInstantOf } from '../../../libs/law';
import { Office } from '../../../test/support/office';
import { describeReach } from '../../../test/support/reached';
import { describeRefusals } from '../../../test/support/refusals';
import { opens, sends } from '../../../test/support/story';
import { exampleProcedure } from './procedure';

const officer = 'andrea.locatelli';
const director = 'paola.vismara';
const application = {
  applicant: 'Circolo di prova',
  certifiedMail: 'circolo@pec.example.org',
  object: 'Richiesta di prova',
  reasons: 'Il circolo ne ha bisogno per le sue attività.',
  identityDocument: true,
};

let office: Office;
beforeAll(async () => {
  office = await Office.open({ trials: true });
});
afterAll(() => office.close());

/** A case that is registered, and begins, on a day in March. */
function arrives(): Promise<string> {
  const clockOffset = romeInstantOf('2026-03-02', 9) - Date.now();
  return office.openCase(exampleProcedure.key, officer, application, { clockOffset });
}

async function refusalIsNear(): Promise<string> {
  const id = await arrives();
  const reasons = 'Non vi è un interesse della città.';
  await office.complete(id, 'examination', officer, { complete: true, founded: false, reasons });
  await sends(office, id, 'rejectionNotice');
  return id;
}

async function decided(id: string): Promise<string | null> {
  await office.complete(id, 'decision.draft', officer, {});
  await office.complete(id, 'decision.signature', director, { decision: 'signed' });
  return (await office.caseFile(id)).outcome;
}

test('an application without obstacles is granted by a numbered determination', async () => {
  const id = await arrives();
  await office.complete(id, 'examination', officer, { complete: true, founded: true });
  expect(await decided(id)).toBe('granted');
  expect((await office.caseFile(id)).facts['actNumber']).toMatch(/^\d{4}\/\d{7}$/);
  await sends(office, id, 'receipt', 'answer');
});

test('an applicant who does not answer the notice is refused', async () => {
  const id = await refusalIsNear();
  const window = (await office.deadlines(id)).find(({ key }) => key === 'observations');
  await office.advance(addDays(window?.due ?? '', 1), id);
  await opens(office, id, ['decision.draft']);
  expect(await decided(id)).toBe('refused');
});

test('observations that are accepted overcome the obstacle', async () => {
  const id = await refusalIsNear();
  const observations = { receivedOn: '2026-03-03', text: 'L’iniziativa è aperta a tutti.' };
  await office.complete(id, 'observations', officer, observations);
  await office.complete(id, 'assessment', officer, { accepted: true, answer: 'L’interesse è provato.' });
  expect(await decided(id)).toBe('granted');
});

test('an application is given up', async () => {
  const id = await arrives();
  await office.command(id, 'withdraw', officer, { reason: 'Il richiedente rinuncia.' });
  expect((await office.caseFile(id)).outcome).toBe('withdrawn');
});

describeReach(exampleProcedure, () => office.database);
describeRefusals(exampleProcedure, () => office);
