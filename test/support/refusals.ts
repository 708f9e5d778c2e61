import { defaultPayloadConverter } from '@temporalio/common';
import { isStandard } from '../../libs/casework';
import { readableHistory } from '../../libs/encryption';
import type { Actor, CaseStart, ProcedureDeclaration } from '../../libs/domain';
import { eventually } from './eventually';
import type { Office, OpenTask } from './office';
import { type Trials } from './trials';
import { everyCommand, holdingAllBut, wrongCommand } from './wrong-commands';

/** Does what is allowed, in every office; commands that must be refused come from somebody else. */
const chief: Actor = { ...holdingAllBut(), person: 'prova.capo', name: 'Prova Capo' };
const excluded: Actor = { ...holdingAllBut(), person: 'prova.esclusa', name: 'Prova Esclusa' };
const longAgo = '1950-01-02';
const farAhead = '2190-01-02';

/**
 * What every case of a procedure refuses, whatever its stories are about. They were played in an office with `trials`, so
 * that all that is wrong has been tried on each task while it was free, held and closed; the rest is tried on a case that
 * begins like one of theirs. Stands after the last story.
 *
 * @param beginsByItself false for parts of a campaign that have nothing to do before it tells them
 */
export function describeRefusals(
  declaration: ProcedureDeclaration,
  officeOf: () => Office | Promise<Office>,
  { beginsByItself = true } = {},
): void {
  const tasks = Object.keys(declaration.tasks).filter((key) => !isStandard(key));

  describe(`a case of ${declaration.key} refuses every wrong command`, () => {
    let office: Office;
    let trials: Trials;
    beforeAll(async () => {
      office = await officeOf();
      if (!office.trials) throw new Error('The stories were not played in an office with trials');
      trials = office.trials;
    });

    test.each(tasks)('on the task %s, while it is free, held and closed', (key) => {
      const states = trials.wasGiven(declaration.key, key) ? ['held', 'closed'] : ['free', 'held', 'closed'];
      const tried = states.filter((state) => trials.has(declaration.key, `tasks.${key} ${state}`));
      expect(tried).toEqual(states);
    });
    if (!beginsByItself) return;

    test('while it is stopped, and to go on when it is not', async () => {
      const id = await openLikeTheirs(office, declaration);
      const asks = (request: string, answer: object, ...codes: Parameters<typeof wrongRequest>[2][]) =>
        codes.map((code) => wrongRequest(request, answer, code));
      const ended = asks('courtSuspensionEnded', { reference: 'Sent. 1', endedOn: longAgo }, 'notNow');
      const lift = { reasons: 'Cessate le ragioni.' };
      await trials.allRefused(id, [...asks('liftStop', lift, 'notNow'), ...ended]);
      const stop = { orderedBy: 'manager', reasons: 'In attesa di indirizzi.' };
      await does(office, id, 'stop', stop);
      const suspension = { court: 'TAR', reference: 'Ord. 1', notifiedOn: longAgo };
      await trials.allRefused(id, [
        ...asks('stop', stop, 'caseStopped'),
        ...asks('courtSuspension', suspension, 'caseStopped'),
        ...ended,
        ...(await office.openTasks(id)).flatMap(({ id: task, key }) => [
          wrongCommand(`completion of ${key}`, 'completeTask', chief, { task, answer: {} }, 'caseStopped'),
          wrongCommand(`reminder of ${key}`, 'remindTask', chief, { task }, 'caseStopped'),
          wrongCommand(
            `taking back of ${key}`,
            'takeBackTask',
            chief,
            { task, reason: 'Stop.' },
            'taskNotAdded',
          ),
        ]),
      ]);
      await does(office, id, 'liftStop', lift);
      await trials.allRefused(id, asks('liftStop', lift, 'notNow'));
    });

    test('about days before it began, or ahead', async () => {
      const id = await openLikeTheirs(office, declaration);
      await trials.allRefused(
        id,
        [longAgo, farAhead].map((notifiedOn) =>
          wrongRequest('courtSuspension', { court: 'TAR', reference: 'Ord. 1', notifiedOn }, 'invalidForm'),
        ),
      );
    });

    test('of a person with a conflict of interest', async () => {
      const id = await openLikeTheirs(office, declaration);
      const [task] = await office.openTasks(id);
      await does(office, id, 'ownConflict', { relation: 'kinship', description: 'È mio cognato.' }, excluded);
      const commands = everyCommand(excluded, task ?? { id: 'none' }, declaration, 'excludedFromCase');
      await trials.allRefused(id, commands);
      const written = (await office.facts(id)).filter(({ kind }) => kind === 'requestMade');
      expect(written).toHaveLength(1);
    });

    test('when it is over', async () => {
      const { rows } = await office.database.query<{ id: string }>(
        'SELECT id FROM case_file WHERE procedure = $1 AND closed_at IS NOT NULL ORDER BY closed_at LIMIT 1',
        [declaration.key],
      );
      const id = rows[0]?.id ?? '';
      const before = await office.facts(id);
      await trials.allRefused(id, everyCommand(chief, { id: 'none' }, declaration, 'caseClosed'));
      expect(await office.facts(id)).toEqual(before);
    });
  });
}

function wrongRequest(request: string, answer: object, code: Parameters<typeof wrongCommand>[4]) {
  const command = { request: `standard.${request}`, answer };
  return wrongCommand(request, 'makeRequest', chief, command, code);
}

async function does(office: Office, id: string, request: string, answer: object, by = chief): Promise<void> {
  await office.command(id, 'makeRequest', anyLogin, { actor: by, request: `standard.${request}`, answer });
}

const anyLogin = 'andrea.locatelli';

/** Another case with what one of the stories began with: the same application, on the same day. */
async function openLikeTheirs(office: Office, { key }: ProcedureDeclaration): Promise<string> {
  const { rows } = await office.database.query<{ id: string; level: string }>(
    'SELECT id, level FROM case_file WHERE procedure = $1 ORDER BY opened_at, id',
    [key],
  );
  for (const { id, level } of rows) {
    const start = await startOf(office, id);
    if (!start || start.resumed) continue;
    // One that has become restricted by itself would let nobody in.
    if (level === 'restricted' && start.confidentiality?.level !== level) continue;
    const opened = await office.openCase(key, anyLogin, start.application, admitting(start));
    const first = await eventually<OpenTask | 'none'>(`first task of case ${opened}`, async () => {
      const [task] = await office.openTasks(opened);
      if (task) return task;
      // A story may begin with a case that is over before anybody has to do anything.
      return (await office.caseFile(opened)).outcome === null ? undefined : 'none';
    });
    if (first !== 'none') return opened;
  }
  throw new Error(`No story has opened a case of ${key}`);
}

/** A restricted case hears those who try what is wrong as well, so that it refuses for what they do. */
function admitting({ confidentiality, ...start }: CaseStart): CaseStart {
  if (confidentiality?.level !== 'restricted')
    return { ...start, ...(confidentiality && { confidentiality }) };
  const admitted = [...(confidentiality.admitted ?? []), chief, excluded];
  return { ...start, confidentiality: { ...confidentiality, admitted } };
}

async function startOf(office: Office, id: string): Promise<CaseStart | undefined> {
  const fetched = await office.client.workflow.getHandle(id).fetchHistory();
  const { events } = await readableHistory(fetched, office.encryption.codec);
  const [payload] = events?.[0]?.workflowExecutionStartedEventAttributes?.input?.payloads ?? [];
  return payload ? defaultPayloadConverter.fromPayload<CaseStart>(payload) : undefined;
}
