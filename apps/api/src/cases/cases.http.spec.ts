import { randomUUID } from 'node:crypto';
import type { CaseView, Page, TaskSummary } from '../../../../libs/domain';
import { addDays, romeDateOf } from '../../../../libs/law';
import { NominationsDesk, postOf, somebody } from '../../../../test/support/nominations';
import { expectProblem } from '../../../../test/support/problem';
import { officer, openApplication, openRound, round } from '../../../../test/support/rounds';
import { RunningApi } from '../../../../test/support/running-api';

const manager = 'laura.beretta';
const accountant = 'silvia.meroni';
const stranger = 'federico.lunghi';
const auditor = 'nicola.sartirana';
const nominations = 'giorgio.maggioni';

let api: RunningApi;
beforeAll(async () => {
  api = await RunningApi.start();
});
afterAll(() => api.stop());

describe('a case', () => {
  it('is opened and shows its first task in the very next read', async () => {
    const opened = await openRound(api);
    const { body } = await api.get(accountant, '/tasks?scope=team&limit=100');
    expect((body as Page<TaskSummary>).items.map((task) => task.case)).toContain(opened.id);
  });

  it('is opened once for one key, and the key serves no other content', async () => {
    const key = randomUUID();
    const opened = await openRound(api, { key });
    expect((await openRound(api, { key })).id).toBe(opened.id);
    const other = { ...round, application: { referenceYear: 2024 } };
    expectProblem(
      await api.post(officer, '/cases', other, { 'Idempotency-Key': key }),
      'idempotencyKeyReused',
    );
  });

  it.each([
    ['the day before', '2027-05-31', 201],
    ['the same day', '2027-06-01', 201],
    ['the day after', '2027-06-02', 422],
  ])('about what has happened %s', async (_, tookOfficeOn, status) => {
    const opening = {
      procedure: 'mayorTakesOffice',
      application: { mayor: 'Ida Colombo', tookOfficeOn },
      beginsOn: '2027-06-01',
    };
    const response = await api.post(nominations, '/cases', opening, { 'Idempotency-Key': randomUUID() });
    expect(response.status).toBe(status);
    const paths = ((response.body as { problems?: { path: unknown }[] }).problems ?? []).map(
      ({ path }) => path,
    );
    expect(paths).toEqual(status === 422 ? [['application', 'tookOfficeOn']] : []);
  });

  it('names what its campaign has, where it chooses from it', async () => {
    const desk = new NominationsDesk(api.office);
    const on = romeDateOf(Date.now());
    await desk.outcome(await desk.importSeats([{ body: 'Ente scelto' }, { body: 'Ente taciuto' }], on));
    const call = await desk.open(
      'nominationCall',
      { number: '9/2027', subject: 'prova', expiringUntil: on },
      on,
    );
    const propose = (...said: (string | { otherPosts: string[] })[]) =>
      api.post(
        'federico.lunghi',
        '/cases',
        {
          procedure: 'candidacy',
          parent: call,
          application: {
            proposer: { taxCode: '12345678901', name: 'Ordine di prova' },
            filedAt: '11:30:00',
            candidate: { ...somebody('Zita Porro'), certifiedMail: 'zita@pec.example.org' },
            posts: said.filter((post) => typeof post === 'string'),
            ...said.find((post) => typeof post !== 'string'),
            motivation: 'Esperienza.',
            curriculum: true,
            declarations: true,
          },
        },
        { 'Idempotency-Key': randomUUID() },
      );
    // Before its seats are settled the call has nothing to choose from.
    expect((await propose(postOf('Ente scelto'))).status).toBe(422);
    await desk.publishCall(call, ['Ente scelto'], addDays(on, 20));
    const refused = await propose(postOf('Ente scelto'), postOf('Ente taciuto'));
    expect(refused.status).toBe(422);
    const { problems = [] } = refused.body as { problems?: { path: unknown }[] };
    expect(problems.map(({ path }) => path)).toEqual([['application', 'posts', 1]]);
    expect((await propose(postOf('Ente scelto'))).status).toBe(201);
    // What arrives for others is registered all the same, and said to be so.
    expect((await propose()).status).toBe(422);
    expect((await propose(postOf('Ente scelto'), { otherPosts: ['Ente di un altro avviso'] })).status).toBe(
      201,
    );
  });

  it('is opened once by two requests at the same time', async () => {
    const key = randomUUID();
    const [one, two] = await Promise.all([openRound(api, { key }), openRound(api, { key })]);
    expect(one.id).toBe(two.id);
  });

  it.each([
    ['an unknown procedure', { ...round, procedure: 'nothing' }, 404, 'procedureNotFound'],
    ['no procedure', { application: {} }, 422, 'invalidForm'],
    ['a missing field', { ...round, application: {} }, 422, 'invalidForm'],
    ['a field of the wrong type', { ...round, application: { referenceYear: 'x' } }, 422, 'invalidForm'],
    ['an impossible date', { ...round, receivedOn: '2026-02-30' }, 422, 'invalidForm'],
    [
      'no round where one is needed',
      { procedure: 'religiousContribution', application: {} },
      422,
      'parentRequired',
    ],
    ['an unknown round', { ...round, parent: 'nothing' }, 404, 'caseNotFound'],
    ['an unknown incoming application', { ...round, incoming: 'nothing' }, 404, 'incomingNotFound'],
  ])('is not opened with %s', async (_, body, status, code) => {
    const response = await api.post(officer, '/cases', body, { 'Idempotency-Key': randomUUID() });
    expect(response.status).toBe(status);
    expectProblem(response, code);
  });

  it('is not opened without a key, nor by another office', async () => {
    expectProblem(await api.post(officer, '/cases', round), 'idempotencyKeyRequired');
    const response = await api.post(stranger, '/cases', round, { 'Idempotency-Key': randomUUID() });
    expectProblem(response, 'officeRequired');
  });

  it('is hidden from offices that take no part, and open to auditors who may not write', async () => {
    const { id } = await openRound(api);
    for (const part of ['', '/journal', '/tasks', '/deadlines', '/documents', '/history', '/children']) {
      expectProblem(await api.get(stranger, `/cases/${id}${part}`), 'caseNotFound');
      expect((await api.get(auditor, `/cases/${id}${part}`)).status).toBe(200);
    }
    expectProblem(await api.post(auditor, `/cases/${id}/notes`, { text: 'x' }), 'officeRequired');
    expectProblem(await api.post(stranger, `/cases/${id}/notes`, { text: 'x' }), 'caseNotFound');
  });

  it('of a kind that nobody can withdraw refuses a withdrawal', async () => {
    const { id } = await openRound(api);
    expectProblem(await api.post(manager, `/cases/${id}/withdrawal`, { reason: 'Errore' }), 'notNow');
  });

  it('keeps a whole journal and takes notes until it is closed', async () => {
    const { id } = await openApplication(api);
    expect((await api.post(manager, `/cases/${id}/notes`, { text: 'Sentita la ragioneria' })).status).toBe(
      200,
    );
    expectProblem(await api.post(manager, `/cases/${id}/notes`, { text: '\u0000' }), 'invalidForm');
    expect((await api.post(manager, `/cases/${id}/withdrawal`, { reason: 'Errore' })).status).toBe(200);
    expectProblem(await api.post(manager, `/cases/${id}/notes`, { text: 'Tardi' }), 'caseClosed');
    const { counts } = (await api.get(manager, `/cases/${id}`)).body as CaseView;
    const { body } = await api.get(manager, `/cases/${id}/journal/verification`);
    expect(body).toMatchObject({ intact: true, entries: counts.journal });
  });
});

describe('the demonstration', () => {
  it('moves the clock of a case forward, never back', async () => {
    const { id, today, simulated } = await openRound(api, { beginsOn: '2014-02-03' });
    expect([today, simulated]).toEqual(['2014-02-03', true]);
    const move = (until: string) => api.post(officer, '/demonstration/clock', { case: id, until });
    expect((await move('2014-03-01')).body).toEqual({ today: '2014-03-01' });
    expect(((await api.get(officer, `/cases/${id}`)).body as CaseView).today).toBe('2014-03-01');
    expectProblem(await move('2014-02-28'), 'clockInThePast');
  });
});
