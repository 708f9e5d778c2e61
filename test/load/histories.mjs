import { rounded } from './statistics.mjs';

/** What the histories of finished cases hold, for each command that was carried out. */
export async function readHistories({ client }, database, cases) {
  const totals = { events: 0, commands: 0, markers: 0, workflowTasks: 0, bytes: 0 };
  const byType = {};
  for (const id of cases) {
    const handle = client.workflow.getHandle(id);
    const { events } = await handle.fetchHistory();
    for (const event of events) {
      const type = Object.keys(event).find((key) => key.endsWith('EventAttributes') && event[key]);
      byType[type] = (byType[type] ?? 0) + 1;
    }
    totals.events += events.length;
    totals.bytes += Number((await handle.describe()).raw.workflowExecutionInfo.historySizeBytes);
  }
  totals.commands = byType.workflowExecutionUpdateCompletedEventAttributes ?? 0;
  totals.markers = byType.markerRecordedEventAttributes ?? 0;
  totals.workflowTasks = byType.workflowTaskCompletedEventAttributes ?? 0;
  const { rows } = await database.query(
    `SELECT count(*)::int AS entries, count(DISTINCT (case_id, run, turn))::int AS turns
     FROM journal WHERE case_id = ANY ($1)`,
    [cases],
  );
  const { entries, turns } = rows[0];
  const of = (value, divisor) => rounded(value / divisor);
  return {
    cases: cases.length,
    eventsPerCase: of(totals.events, cases.length),
    historyBytesPerCase: Math.round(totals.bytes / cases.length),
    commandsPerCase: of(totals.commands, cases.length),
    turnsPerCase: of(turns, cases.length),
    entriesPerCase: of(entries, cases.length),
    eventsPerCommand: of(totals.events, totals.commands),
    markersPerCommand: of(totals.markers, totals.commands),
    markersPerTurn: of(totals.markers, turns),
    workflowTasksPerCommand: of(totals.workflowTasks, totals.commands),
    byType: Object.fromEntries(
      Object.entries(byType)
        .map(([type, count]) => [type.replace('EventAttributes', ''), of(count, cases.length)])
        .sort(([, a], [, b]) => b - a),
    ),
  };
}
