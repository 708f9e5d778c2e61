const cells = (...values) => `| ${values.join(' | ')} |`;

function table(headings, rows) {
  return [cells(...headings), cells(...headings.map(() => '---')), ...rows.map((row) => cells(...row))].join(
    '\n',
  );
}

function times(summaries) {
  return table(
    ['milliseconds', 'p50', 'p95', 'p99', 'count'],
    Object.entries(summaries).map(([name, { p50, p95, p99, count }]) => [name, p50, p95, p99, count]),
  );
}

function uses(columns) {
  const names = Object.keys(columns);
  const rows = [
    ...['temporal', 'postgres', 'worker', 'api', 'floor', 'bench'].map((part) => [
      `processor ms, ${part}`,
      ({ cpu }) => cpu[part],
    ]),
    ...['marino', 'temporal', 'temporal_visibility'].flatMap((database) => [
      [`statements, ${database}`, ({ statements }) => statements[database]],
      [`commits, ${database}`, ({ commits }) => commits[database]],
    ]),
    ['WAL bytes', ({ wal }) => Math.round(wal.bytes)],
    ['WAL flushes', ({ wal }) => wal.flushes],
  ];
  return table(
    ['for each', ...names],
    rows.map(([name, of]) => [name, ...names.map((column) => of(columns[column]))]),
  );
}

const ratio = (step, floor) => (step.p50 / floor.p50).toFixed(2);

function steps({ one, many, history, space }) {
  const completion = 'completion until the next task shows';
  const floor = one.times['floor: a bare Update'];
  return [
    '## Steps, one client',
    times(one.times),
    `Completion against the bare Update at p50: ${ratio(one.times.completion, floor)}; ` +
      `with the read that shows the next task: ${ratio(one.times[completion], floor)}.`,
    uses({ 'step (claim, completion, read)': one.stepUses, 'bare Update': one.updateUses }),
    `## Steps, ${many.clients} clients`,
    `${many.stepsPerSecond} steps a second, each a claim, a completion and a read, openings included; ` +
      `floors: ${many.updatesPerSecond} Updates, ${many.transactionsPerSecond} transactions a second.`,
    times(many.times),
    uses({ 'step (claim, completion, read)': many.stepUses, 'bare Update': many.updateUses }),
    '## History',
    table(
      ['of a finished case', ''],
      Object.entries(history)
        .filter(([, value]) => typeof value === 'number')
        .map(([name, value]) => [name, value]),
    ),
    table(['events of a case', ''], Object.entries(history.byType)),
    '## Space',
    `Each of ${space.cases} finished cases, with its share of ${space.rounds} finished rounds:`,
    table(
      ['bytes', 'history in the engine', 'history on record'],
      [
        ['together', 'together'],
        ["Marino's tables", 'marino'],
        ["Temporal's tables", 'temporal'],
        ["besides, documents' contents", 'documentContents'],
      ].map(([name, key]) => [name, space.inEngine[key], space.onRecord[key]]),
    ),
    table(['table with its indexes', 'in the engine', 'on record'], tablesOf(space)),
  ];
}

function tablesOf({ inEngine, onRecord }) {
  const before = Object.fromEntries(inEngine.tables.map(({ table: name, bytes }) => [name, bytes]));
  const after = Object.fromEntries(onRecord.tables.map(({ table: name, bytes }) => [name, bytes]));
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return names
    .map((name) => [name, before[name] ?? 0, after[name] ?? 0])
    .sort((a, b) => Math.max(b[1], b[2]) - Math.max(a[1], a[2]))
    .slice(0, 25);
}

function inbox({ sizes, rights, dutiesApart, populations, stepsBeside }) {
  const pages = Object.keys(sizes[0].times);
  return [
    '## Inbox, first page by due date, over HTTP with rights',
    table(
      ['p50 / p95 / p99 ms', ...sizes.map(({ openCases }) => `${openCases} open`)],
      pages.map((page) => [
        page,
        ...sizes.map(({ times: { [page]: measured } }) =>
          measured ? `${measured.p50} / ${measured.p95} / ${measured.p99}` : '',
        ),
      ]),
    ),
    table(
      ['processor ms for each page', ...sizes.map(({ openCases }) => `${openCases} open`)],
      ['api', 'postgres'].map((part) => [part, ...sizes.map(({ pageUses }) => pageUses.cpu[part])]),
    ),
    '## What rights cost: inbox statements alone',
    times(rights.times),
    `A decision of the table about a case with twenty open tasks: ${rights.decisionMicroseconds} µs.`,
    `## Duties apart: ${dutiesApart.duties} in all cases`,
    times(dutiesApart.times),
    `## A population of ${populations.found.population} cases, draws and tests`,
    times(populations.times),
    '## Steps beside the most open cases',
    times(stepsBeside),
  ];
}

function deadlines({ deadlines: all, count, lag, longestLag, perSecond, before, beside }) {
  return [
    `## ${all} deadlines within one minute, the first ${count} of them`,
    `Lag behind their timers: p50 ${lag.p50}, p95 ${lag.p95}, p99 ${lag.p99}, longest ${longestLag} ms; ` +
      `${perSecond} a second.`,
    'Steps of a person just before:',
    times(before),
    'Steps of a person meanwhile:',
    times(beside),
  ];
}

function statements({ receipts, currencies, times: measured, previewUses, explained }) {
  return [
    `## A statement of ${receipts} receipts in ${currencies} currencies`,
    times(measured),
    `A preview explains ${explained} lines and takes ${previewUses.statements.marino} statements of Marino's database, ` +
      `${previewUses.cpu.api} processor ms of the API and ${previewUses.cpu.postgres} of PostgreSQL.`,
  ];
}

/** The figures as a page for people. */
export function toMarkdown({
  at,
  machine,
  quick,
  steps: measured,
  inbox: pages,
  statements: recalculated,
  deadlines: burst,
}) {
  const title = `# Measured on ${at.slice(0, 10)}${quick ? ', small sizes: not to be quoted' : ''}`;
  const where = `${machine.cores} cores, ${machine.memoryGiB} GiB, Node ${machine.node}, load before: ${machine.load}.`;
  const parts = [
    title,
    where,
    ...(measured ? steps(measured) : []),
    ...(pages ? inbox(pages) : []),
    ...(recalculated ? statements(recalculated) : []),
    ...(burst ? deadlines(burst) : []),
  ];
  return `${parts.join('\n\n')}\n`;
}
