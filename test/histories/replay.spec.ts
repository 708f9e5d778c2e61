import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { historyFromJSON } from '@temporalio/common/lib/proto-utils';
import { DefaultLogger, Runtime, Worker } from '@temporalio/worker';
import { DeterminismViolationError } from '@temporalio/workflow';
import { record } from './record';
import { recordAccess } from './record-access';
import { recordAudits } from './record-audits';
import { recordCorrections } from './record-corrections';
import { recordExperts } from './record-experts';
import { recordGenericCases } from './record-generic';
import { recordMissions } from './record-missions';
import { recordNominations } from './record-nominations';
import { recordPatronage } from './record-patronage';
import { recordPrizes } from './record-prizes';

/** An event as far as these tests look into it. */
interface RecordedEvent {
  eventType: string;
  workflowExecutionStartedEventAttributes?: { workflowId: string };
  markerRecordedEventAttributes?: { details: Record<string, { payloads: { data: string }[] }> };
}

interface RecordedHistory {
  events: RecordedEvent[];
}

/** As the build made it; replaying asks for no server. */
const bundle = join(__dirname, '../../dist/workflow-bundle.js');
const again = process.env['MARINO_RECORD_HISTORIES'] === '1';
const names = [
  'access-documentary',
  'access-generalised',
  'access-silent',
  'access-simple',
  'audit-action',
  'audit-dialogue',
  'audit-engagement',
  'audit-engagement-ended',
  'audit-investigation',
  'audit-year',
  'correction-late',
  'correction-recovered',
  'correction-revoked',
  'correction-revoked-ledger',
  'excluded',
  'experts',
  'generic-converted',
  'generic-done',
  'generic-several',
  'generic-taken-back',
  'granted',
  'granted-in-ledger',
  'mission-cancelled',
  'mission-given-up',
  'mission-own-statement',
  'mission-refunded',
  'mission-unpaid',
  'nomination-appointed',
  'nomination-call',
  'nomination-candidacy',
  'nomination-import',
  'nomination-mandate',
  'patronage-granted',
  'patronage-money',
  'patronage-refused',
  'patronage-revoked',
  'prize-below-threshold',
  'prize-commission',
  'prize-edition',
  'prize-edition-ledger',
  'prize-reading',
  'prize-waived-ledger',
  'prize-winner',
  'prize-winner-ledger',
  'refused',
  'round',
  'round-in-ledger',
  'round-with-call',
  'withdrawn',
];

beforeAll(async () => {
  Runtime.install({ logger: new DefaultLogger('ERROR'), telemetryOptions: { logging: { filter: 'ERROR' } } });
  if (!again) return;
  await record();
  await recordPatronage();
  await recordAccess();
  await recordGenericCases();
  await recordCorrections();
  await recordPrizes();
  await recordExperts();
  await recordNominations();
  await recordMissions();
  await recordAudits();
});

it('every recorded history is one of those replayed here', () => {
  const files = readdirSync(__dirname).filter((name) => name.endsWith('.json'));
  expect(files.toSorted()).toEqual(names.map((name) => `${name}.json`).toSorted());
});

it.each(names)('the case %s can go on with the workflows of today', async (name) => {
  await expect(replay(read(name))).resolves.toBeUndefined();
});

it.each(names)('the case %s, had it done one step otherwise, could not', async (name) => {
  const history = read(name);
  const steps = history.events.map(({ markerRecordedEventAttributes: marker }) => marker);
  const data = steps.find((marker) => marker?.details['data'])?.details['data']?.payloads[0];
  if (!data) throw new Error('The history has no step to break');
  const plain = Buffer.from(data.data, 'base64').toString('utf8');
  expect(plain).toContain('recordTurn');
  data.data = Buffer.from(plain.replace('recordTurn', 'openCase'), 'utf8').toString('base64');
  await expect(replay(history)).rejects.toThrow(DeterminismViolationError);
});

function read(name: string): RecordedHistory {
  return JSON.parse(readFileSync(join(__dirname, `${name}.json`), 'utf8')) as RecordedHistory;
}

function replay(history: RecordedHistory): Promise<void> {
  // Tasks are named after their case.
  const id = history.events[0]?.workflowExecutionStartedEventAttributes?.workflowId;
  return Worker.runReplayHistory({ workflowBundle: { codePath: bundle } }, historyFromJSON(history), id);
}
