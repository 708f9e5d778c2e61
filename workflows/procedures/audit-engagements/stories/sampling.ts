import { drawAtRandom, unitsOf } from '../../../../libs/sampling';
import { eventually } from '../../../../test/support/eventually';
import { type AuditDesk, finding, lead, newDesk, refused } from './scene';

const letter = {
  kind: 'letter',
  owner: 'cabinet',
  subject: 'Panchine del parco',
  description: 'Le panchine sono rotte.',
  sender: 'Ada Fermi',
  address: 'ada.fermi@example.org',
};

it.concurrent(
  'a sample of Marino’s own cases is drawn, looked at case by case, and becomes findings',
  async () => {
    const desk = await newDesk();
    for (let number = 1; number <= 6; number += 1)
      await desk.office.openCase('genericCase', 'andrea.locatelli', {
        ...letter,
        subject: `Panchina ${number}`,
      });
    const { id } = await desk.upToFieldwork();
    const query = { procedures: ['genericCase'] };
    const take = (changes: object) =>
      desk.request(
        id,
        'takePopulation',
        { test: 'T1', title: 'Lettere ai cittadini', query, ...changes },
        lead,
      );
    await take({ query: { procedures: ['patronage'], openedTo: '2001-01-01' } });
    await fact(desk, id, 'sampling', 'Nessuna pratica corrisponde: ampliare i criteri.');
    await refused(
      take({ query: { ...query, openedFrom: '2026-02-01', openedTo: '2026-01-01' } }),
      'invalidForm',
      [['query', 'openedTo']],
    );
    await refused(take({ test: 'T7' }), 'invalidForm', [['test']]);
    await take({});
    const [population] = await rows(desk, id, 'populations');
    expect(population).toMatchObject({ code: 'P1', test: 'T1', count: 6, total: '0.00' });

    const attributes = ['Risposta entro il termine', 'Firma di chi dirige'];
    const draw = (changes: object) =>
      desk.request(
        id,
        'drawSample',
        { population: 'P1', method: 'random', size: 2, attributes, ...changes },
        lead,
      );
    await refused(draw({ population: 'P2' }), 'invalidForm', [['population']]);
    await refused(draw({ size: undefined, confidence: '95.00' }), 'invalidForm', [['size']]);
    await refused(draw({ tolerable: '5.00' }), 'invalidForm', [['size']]);
    await draw({ size: 7 });
    await fact(
      desk,
      id,
      'sampling',
      'La dimensione del campione non è possibile: indicare da 1 al numero delle unità della popolazione, al più 1.000.',
    );
    await draw({});
    const sheets = await rows(desk, id, 'sheets');
    expect(sheets.map(({ code, state }) => [code, state])).toEqual([
      ['S1/1', 'Da esaminare'],
      ['S1/2', 'Da esaminare'],
    ]);
    // Whoever has the seed and the list draws the same.
    const facts = await desk.office.facts(id);
    const drawn = facts.findLast(({ kind }) => kind === 'sampleDrawn') ?? { kind: '' };
    const { rows: lists } = await desk.office.database.query<{ text: string }>(
      `SELECT list AS text FROM population_list WHERE digest = decode($1, 'hex')`,
      [drawn['list']],
    );
    const again = drawAtRandom(String(drawn['seed']), unitsOf(lists[0]?.text ?? ''), 2);
    expect(again.map((unit) => unit.id)).toEqual(sheets.map((sheet) => sheet['case']));

    await refused(draw({}), 'invalidForm', [['reasons']]);
    await draw({
      size: undefined,
      confidence: '90.00',
      tolerable: '50.00',
      expected: '0.00',
      reasons: 'Il primo campione non basta.',
      method: 'random',
    });
    const all = await eventually('the second sample', async () => {
      const found = await rows(desk, id, 'sheets');
      return found.length > 2 ? found : undefined;
    });

    const run = (test: string) => desk.request(id, 'runCaseTest', { population: 'P1', test }, lead);
    await run('deadlinesKept');
    await run('dutiesSeparated');
    const tests = await eventually('both tests', async () => {
      const found = await rows(desk, id, 'caseTests');
      return found.length === 2 ? found : undefined;
    });
    expect(tests.map(({ code, tested, exceptions }) => [code, tested, exceptions])).toEqual([
      ['A1', 6, 0],
      ['A2', 6, 0],
    ]);

    const sheet = (code: unknown, result: string, changes: object = {}) =>
      desk.request(
        id,
        'testSheet',
        {
          sheet: code,
          attributes: attributes.map((attribute) => ({
            attribute,
            result,
            ...(result === 'exception' && { note: 'Risposta dopo 45 giorni.' }),
          })),
          evidence: [{ position: 1, what: 'La registrazione.' }],
          ...changes,
        },
        lead,
      );
    const [one] = attributes;
    await refused(sheet('S1/1', 'met', { attributes: [{ attribute: one, result: 'met' }] }), 'invalidForm', [
      ['attributes'],
    ]);
    const silent = attributes.map((attribute) => ({ attribute, result: 'exception' }));
    await refused(sheet('S1/1', 'met', { attributes: silent }), 'invalidForm', [
      ['attributes', 0, 'note'],
      ['attributes', 1, 'note'],
    ]);
    await refused(sheet('S9/1', 'met'), 'invalidForm', [['sheet']]);
    await sheet('S1/1', 'met', { evidence: [{ position: 999, what: 'Una voce che non c’è.' }] });
    await eventually('what is no evidence is told', async () =>
      String((await desk.office.caseFile(id)).facts['sampling']).startsWith('Scheda S1/1, posizione 999: ')
        ? true
        : undefined,
    );
    expect((await rows(desk, id, 'sheets'))[0]).toMatchObject({ code: 'S1/1', state: 'Da esaminare' });
    await sheet('S1/1', 'exception');
    const [piece] = await eventually('evidence', async () => {
      const found = await rows(desk, id, 'evidence');
      return found.length > 0 ? found : undefined;
    });
    expect(piece).toMatchObject({ sheet: 'S1/1', position: 1, what: 'La registrazione.' });
    await desk.paper(id, { result: 'satisfactory' });
    const closing = {
      task: (await desk.task(id, 'fieldwork')).id,
      answer: { usedDays: 3, conclusions: 'Fatto.' },
    };
    await refused(desk.office.command(id, 'completeTask', lead, closing), 'invalidForm', [
      ['conclusions'],
      ['conclusions'],
    ]);
    for (const { code } of all.slice(1)) {
      await sheet(code, 'met');
      await eventually(`sheet ${String(code)}`, async () =>
        (await rows(desk, id, 'sheets')).some(
          (one) => one['code'] === code && one['state'] === 'Senza eccezioni',
        )
          ? true
          : undefined,
      );
    }
    await refused(desk.office.command(id, 'completeTask', lead, closing), 'invalidForm', [['conclusions']]);
    await refused(desk.request(id, 'finding', { ...finding, paper: 'S1/3' }, lead), 'invalidForm', [
      ['paper'],
    ]);
    await desk.request(id, 'finding', { ...finding, paper: 'S1/1' }, lead);
    await desk.office.command(id, 'completeTask', lead, closing);
    await desk.task(id, 'draft');
  },
);

async function rows(desk: AuditDesk, id: string, name: string): Promise<Record<string, unknown>[]> {
  return ((await desk.office.caseFile(id)).facts[name] ?? []) as Record<string, unknown>[];
}

function fact(desk: AuditDesk, id: string, name: string, value: string): Promise<true> {
  return eventually(`${name} of ${id}`, async () =>
    (await desk.office.caseFile(id)).facts[name] === value ? true : undefined,
  );
}
