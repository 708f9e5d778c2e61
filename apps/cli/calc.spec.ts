import { PassThrough, Readable, Writable } from 'node:stream';
import { runCalc } from './calc';

async function calc(name: string, chunks: Iterable<string | Buffer>) {
  const output = collector();
  const errors = collector();
  const code = await runCalc(
    name,
    Readable.from(chunks, { objectMode: false }),
    output.stream,
    errors.stream,
  );
  return { code, lines: output.text().split('\n'), errors: errors.text() };
}

function collector() {
  const pieces: string[] = [];
  const stream = new Writable({
    write(chunk, _, done) {
      pieces.push(String(chunk));
      done();
    },
  });
  return { stream, text: () => pieces.join('') };
}

test('one answer for every line that is not blank, in order, and bad lines do not stop the rest', async () => {
  const { code, lines, errors } = await calc('substitutivePower', [
    '{"termDays":30}\n\n  \t\n{"termDays":"30"}\nnot json\n{}\n{"termDays":1}\n',
  ]);
  expect(code).toBe(0);
  expect(errors).toBe('');
  expect(lines.at(-1)).toBe('');
  expect(lines.slice(0, -1).map((line) => JSON.parse(line) as object)).toEqual([
    { days: 15 },
    { error: { code: 'invalidNumber', message: expect.any(String) as string } },
    { error: { code: 'invalidJson', message: expect.any(String) as string } },
    { error: { code: 'missingField', message: expect.any(String) as string } },
    { days: 1 },
  ]);
});

test('lines that end in CRLF, and a last line without an end', async () => {
  expect((await calc('substitutivePower', ['{"termDays":30}\r\n\r\n{"termDays":3}'])).lines).toEqual([
    '{"days":15}',
    '{"days":2}',
    '',
  ]);
});

test('lines and letters cut anywhere between chunks', async () => {
  const id = 'così\u2028è';
  const line = Buffer.from(
    `${JSON.stringify({ fund: '1.00', denominations: [{ id, weight: 1, cap: '1.00' }] })}\n`,
  );
  const { lines } = await calc(
    'allocation',
    [...line].map((byte) => Buffer.from([byte])),
  );
  expect(lines).toEqual([JSON.stringify({ granted: [{ id, amount: '1.00' }], left: '0.00' }), '']);
});

test('no input, no output', async () => {
  expect(await calc('clock', [])).toEqual({ code: 0, lines: [''], errors: '' });
});

test.each(['Deadline', '', 'constructor', '__proto__'])(
  'an unknown calculator %p is told on the error stream',
  async (name) => {
    const { code, lines, errors } = await calc(name, ['{}\n']);
    expect(code).not.toBe(0);
    expect(lines).toEqual(['']);
    expect(errors).toContain(`"${name}"`);
  },
);

test('a large input, with a single line of several megabytes in it', async () => {
  const rows = Array.from({ length: 50_000 }, (_, index) => ({
    beneficiary: `TC${index % 10}`,
    date: '2026-01-01',
    amount: '1.00',
  }));
  const short = '{"rows":[]}\n'.repeat(20_000);
  const { lines } = await calc('publicationThreshold', [short, `${JSON.stringify({ rows })}\n`, short]);
  expect(lines).toHaveLength(40_002);
  expect((JSON.parse(lines[20_000] ?? '') as { publish: number[] }).publish).toHaveLength(50_000);
});

test('a slow reader holds the input back', async () => {
  let read = 0;
  function* inputLines() {
    for (; read < 1000; read += 1) yield '{"termDays":30}\n';
  }
  const output = new PassThrough({ highWaterMark: 64 });
  const input = Readable.from(inputLines(), { highWaterMark: 1 });
  const running = runCalc('substitutivePower', input, output, new PassThrough());
  await new Promise((resolve) => output.once('readable', resolve));
  await new Promise(setImmediate);
  expect(read).toBeLessThan(100);
  output.resume();
  expect(await running).toBe(0);
  expect(read).toBe(1000);
});
