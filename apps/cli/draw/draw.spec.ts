import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { draw } from './draw';

const folder = mkdtempSync(join(tmpdir(), 'marino-draw-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function run(table: string, ...args: string[]) {
  const population = join(folder, 'population.csv');
  writeFileSync(population, table);
  const [output, errors] = [new PassThrough(), new PassThrough()];
  const code = await draw(['--population', population, ...args], output, errors);
  output.end();
  errors.end();
  return { code, output: await text(output), errors: await text(errors) };
}

const table = 'id;stratum;amount\r\na;x;10.00\r\nb;x;90.00\r\nc;y;0.00\r\nd;y;900.00\r\n';

test('a sample is drawn, with what it was drawn from, and drawn again it is the same', async () => {
  const once = await run(table, '--seed', 'lotto', '--size', '2');
  expect(once).toMatchObject({ code: 0 });
  expect(once.output).toMatch(/^place;id;stratum;certain;ticket\r\n1;[abcd];[xy];;[0-9a-f]{64}\r\n2;/);
  expect(once.errors).toMatch(
    /^Population: 4, SHA-256 [0-9a-f]{64}\nSeed: lotto\nMethod: random\nSize: 2\n$/,
  );
  const lines = table.trim().split('\r\n');
  const turned = [lines[0], ...lines.slice(1).reverse()].join('\n');
  expect(await run(turned, '--seed', 'lotto', '--size', '2')).toEqual(once);
  expect((await run(table, '--seed', 'altro', '--size', '2')).output).not.toBe(once.output);
});

test('it is drawn by money and by strata, and its size follows from what one wants to be sure of', async () => {
  const money = await run(table, '--seed', 's', '--size', '2', '--by', 'money');
  expect(money.output.split('\r\n')[1]).toMatch(/^1;d;y;yes;/);
  const strata = await run(table, '--seed', 's', '--size', '2', '--by', 'strata');
  expect(strata.output.split('\r\n').map((line) => line.split(';')[2])).toEqual([
    'stratum',
    'x',
    'y',
    undefined,
  ]);
  const sure = await run(table, '--seed', 's', '--confidence', '0.95', '--tolerable', '0.3');
  expect(sure.errors).toContain('Size: 3\n');
});

test('a list is drawn from as a case has handed it out, with the digest that its journal has', async () => {
  const list = join(folder, 'list.txt');
  writeFileSync(list, 'a\tx\t10.00\nb\tx\t90.00\nc\ty\t0.00\nd\ty\t900.00\n');
  const listed = async (...more: string[]) => {
    const [output, errors] = [new PassThrough(), new PassThrough()];
    const code = await draw(['--list', list, '--seed', 'lotto', '--size', '2', ...more], output, errors);
    output.end();
    errors.end();
    return { code, output: await text(output), errors: await text(errors) };
  };
  expect(await listed()).toEqual(await run(table, '--seed', 'lotto', '--size', '2'));
  expect(await listed('--population', list)).toMatchObject({ code: 2 });
  writeFileSync(list, 'b\t\t\na\t\t\n');
  expect(await listed()).toMatchObject({
    code: 1,
    errors: expect.stringContaining('not the list') as string,
  });
});

test.each([
  ['without a seed', table, ['--size', '2'], 2, 'Usage'],
  ['without a size', table, ['--seed', 's'], 2, 'Usage'],
  ['by nothing known', table, ['--seed', 's', '--size', '1', '--by', 'luck'], 2, 'Usage'],
  [
    'more than there are',
    table,
    ['--seed', 's', '--size', '5'],
    1,
    '5 of 4 cannot be drawn. Nothing was drawn.',
  ],
  ['from nothing', 'id\r\n', ['--seed', 's', '--size', '1'], 1, 'There is nothing to draw from'],
  [
    'from one that is there twice',
    'id\na\na\n',
    ['--seed', 's', '--size', '1'],
    1,
    'The population has a twice',
  ],
  ['from a line without an id', 'id;amount\n;1.00\n', ['--seed', 's', '--size', '1'], 1, 'Line 2 has no id'],
  [
    'from an amount of letters',
    'id;amount\na;ten\n',
    ['--seed', 's', '--size', '1'],
    1,
    'Line 2 has the amount ten',
  ],
  [
    'by money that is not there',
    'id\na\n',
    ['--seed', 's', '--size', '1', '--by', 'money'],
    1,
    'a has no amount',
  ],
])('nothing is drawn %s', async (_, rows, args, code, why) => {
  const refused = await run(rows, ...args);
  expect(refused).toMatchObject({ code, output: '' });
  expect(refused.errors).toContain(why);
});
