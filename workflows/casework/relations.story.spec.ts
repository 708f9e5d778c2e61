import { eventually } from '../../test/support/eventually';
import { Office } from '../../test/support/office';
import { refusal } from '../../test/support/refusal';
import { renew } from '../../test/support/renew';

const officer = 'andrea.locatelli';
const ticket = { kind: 'other', owner: 'cabinet', subject: 'Scaffale', description: 'Da montare.' };

let office: Office;
beforeAll(async () => {
  office = await Office.open();
});
afterAll(() => office.close());

const opened = () => office.openCase('genericCase', officer, ticket);

/** What an officer asks about another case, which she may read. */
const about = (other: string, request: 'relate' | 'unrelate') => ({
  request: `standard.${request}`,
  answer: { case: other, reasons: 'Stesso locale.' },
  cases: { [other]: {} },
});
const ask = (id: string, request: 'relate' | 'unrelate', other: string) =>
  office.command(id, 'makeRequest', officer, about(other, request));
const refused = async (id: string, request: 'relate' | 'unrelate', other: string) =>
  (await refusal(office, id, 'makeRequest', officer, about(other, request))).code;

const told = (id: string, kind: string) =>
  eventually(`${kind} in the journal of ${id}`, async () =>
    (await office.facts(id)).find((fact) => fact.kind === kind),
  );

async function related(id: string): Promise<unknown[]> {
  const { rows } = await office.database.query<object>(
    `SELECT source_id, target_id, kind FROM case_relation WHERE $1 IN (source_id, target_id)`,
    [id],
  );
  return rows;
}

it('cases that are resumed from their journals still know what they are related to', async () => {
  const [one, other] = [await opened(), await opened()];
  await ask(one, 'relate', other);
  expect(await told(other, 'caseRelated')).toEqual({
    kind: 'caseRelated',
    relation: 'related',
    other: one,
    side: 'target',
    told: true,
  });
  await renew(office, one);
  await renew(office, other);
  // Nothing is told a second time.
  const facts = await office.facts(other);
  expect(facts.filter(({ kind }) => kind === 'caseRelated')).toHaveLength(1);
  expect(await refused(one, 'relate', other)).toBe('alreadyRelated');
  expect(await refused(other, 'relate', one)).toBe('alreadyRelated');
  await ask(other, 'unrelate', one);
  await told(one, 'caseUnrelated');
  await renew(office, one);
  await renew(office, other);
  expect(await related(one)).toEqual([]);
  expect(await refused(one, 'unrelate', other)).toBe('notRelated');
  expect(await refused(other, 'unrelate', one)).toBe('notRelated');
  await ask(other, 'relate', one);
  expect(await related(one)).toEqual([{ source_id: other, target_id: one, kind: 'related' }]);
});

it('a case that was resumed goes on as another one, which is resumed as well', async () => {
  const id = await office.openCase('genericCase', officer, {
    ...ticket,
    sender: 'Ada Fermi',
    address: 'ada.fermi@pec.example.org',
  });
  const { number } = await office.caseFile(id);
  await renew(office, id);
  await office.command(id, 'convert', officer, {
    procedure: 'accessRequest',
    application: {
      applicant: 'Ada Fermi',
      channel: 'certifiedMail',
      address: 'ada.fermi@pec.example.org',
      object: 'Verbali.',
      kind: 'generalised',
      delivery: 'electronic',
    },
  });
  const later = `${id}-1`;
  await office.client.workflow.getHandle(later).executeUpdate('opened');
  const before = (await office.facts(later)).map(({ kind }) => kind);
  await renew(office, later);
  expect((await office.facts(later)).map(({ kind }) => kind)).toEqual(before);
  expect(await office.caseFile(later)).toMatchObject({ number });
  expect(await related(id)).toEqual([{ source_id: id, target_id: later, kind: 'converted' }]);
});
