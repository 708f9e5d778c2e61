import { addDays, addMonths } from '../../../../libs/law';
import { eventually } from '../../../../test/support/eventually';
import { namedPeople } from '../../../../test/support/office';
import { addDocument } from '../../../../test/support/uploads';
import {
  type AuditDesk,
  colleague,
  document,
  engagement,
  finding,
  head,
  lead,
  lettersOf,
  newDesk,
  owner,
  refused,
  risks,
  sends,
  stageOf,
} from './scene';

const { objective, scope, periodFrom, periodTo } = engagement;

describe('who audits', () => {
  it.concurrent('is of the audit unit, not of the audited office, and not who signs the letter', async () => {
    const desk = await newDesk();
    const id = await desk.open();
    await refused(desk.assign(id, [], owner), 'personNotQualified');
    await refused(desk.assign(id, [owner]), 'personNotQualified');
    await refused(desk.assign(id, [], head), 'personNotQualified');
    await refused(desk.assign(id, [lead]), 'invalidForm', [['team', 0]]);
    const task = await desk.task(id, 'assignment');
    const upsideDown = { lead, team: [], objective, scope, periodFrom: periodTo, periodTo: periodFrom };
    await refused(desk.office.completeTask(task, head, upsideDown, namedPeople(lead)), 'invalidForm', [
      ['periodTo'],
    ]);
  });

  it.concurrent(
    'has left the audited office twelve months ago; a lead with a conflict is replaced',
    async () => {
      const desk = await newDesk();
      const id = await desk.open();
      const today = await desk.todayOf(id);
      await desk.assign(id, []);
      await refused(desk.declare(id, lead, { conflict: 'conflict' }), 'invalidForm', [['reasons']]);
      await refused(desk.declare(id, lead, { leftOn: periodTo }), 'invalidForm', [['leftOn']]);
      await desk.declare(id, lead, { workedThere: true, leftOn: addDays(addMonths(today, -12), 1) });
      const again = await eventually('another letter', async () => {
        const open = await desk.office.openTasks(id);
        return open.find(({ key, context }) => key === 'assignment' && context['why'] !== undefined);
      });
      expect(again.context['why']).toContain('non può partecipare');
      await refused(desk.assign(id, [], lead), 'personNotQualified');
      await desk.assign(id, [], colleague);
      await desk.declare(id, colleague, { workedThere: true, leftOn: addMonths(today, -12) });
      await desk.task(id, 'openingNotice');
      await sends(desk.office, id, 'assignment');
      const { facts } = await desk.office.caseFile(id);
      expect(facts['lead']).toBe('Chiara Mauri');
    },
  );

  it.concurrent('declares a conflict, and is kept out of everything of the engagement', async () => {
    const desk = await newDesk();
    const id = await desk.open();
    await desk.assign(id, [colleague]);
    await desk.declare(id, colleague, { conflict: 'conflict', reasons: 'Un familiare dirige la struttura.' });
    await desk.declare(id, lead);
    await desk.task(id, 'openingNotice');
    const { facts } = await desk.office.caseFile(id);
    expect(facts['team']).toEqual([
      { name: 'Nicola Sartirana', declared: 'Nessun conflitto' },
      { name: 'Chiara Mauri', declared: 'Conflitto di interessi' },
    ]);
    await refused(desk.office.command(id, 'addNote', colleague, { text: 'Leggo.' }), 'excludedFromCase');
  });
});

describe('documents', () => {
  it.concurrent('that do not come are asked for again, and then the General Manager is told', async () => {
    const desk = await newDesk();
    const id = await desk.open();
    await desk.begin(id);
    await desk.do(id, 'openingNotice');
    const dialogue = await desk.childOf(id, 'auditDialogue');
    await desk.do(id, 'openingMeeting');
    const today = await desk.todayOf(dialogue);
    await desk.office.advance(addDays(today, 13), id, dialogue);
    await sends(desk.office, dialogue, 'documentsReminder');
    await desk.office.advance(addDays(today, 22), id, dialogue);
    await sends(desk.office, dialogue, 'documentsEscalation');
    await desk.task(id, 'risks');
    expect((await desk.office.caseFile(id)).facts['documents']).toBe(
      'Non consegnati, segnalato al Direttore Generale',
    );
    // The task has stayed: what comes late is taken all the same.
    await desk.do(dialogue, 'handIn', { delivery: 'partial', reasons: 'Manca il secondo semestre.' });
    expect((await desk.office.caseFile(dialogue)).facts['delivery']).toBe('Parziale');
  });

  it.concurrent(
    'that cannot be handed in are said to be, with the reason, after a reminder too',
    async () => {
      const desk = await newDesk();
      const id = await desk.open();
      await desk.begin(id);
      await desk.do(id, 'openingNotice', { notes: 'In formato aperto.' });
      const dialogue = await desk.childOf(id, 'auditDialogue');
      await desk.do(id, 'openingMeeting');
      const task = await desk.task(dialogue, 'handIn');
      await refused(desk.office.completeTask(task, owner, { delivery: 'refused' }), 'invalidForm', [
        ['reasons'],
      ]);
      await desk.office.advance(addDays(await desk.todayOf(dialogue), 13), id, dialogue);
      await sends(desk.office, dialogue, 'documentsReminder');
      await desk.office.command(dialogue, 'completeTask', owner, {
        task: task.id,
        answer: { delivery: 'refused', reasons: 'Sequestrati dall’autorità giudiziaria.' },
      });
      await desk.task(id, 'risks');
      expect((await desk.office.caseFile(id)).facts['documents']).toBe('Non consegnati');
    },
  );
});

describe('planning and fieldwork', () => {
  it.concurrent('need a test for the highest risks and a programme that was approved', async () => {
    const desk = await newDesk();
    const id = await desk.open();
    await desk.begin(id);
    await desk.meet(id);
    const [first] = risks;
    const worse = { ...first, residualImpact: 5, likelihood: 6 };
    await refused(desk.do(id, 'risks', { risks: [worse] }), 'invalidForm', [['risks', 0, 'likelihood']]);
    await refused(desk.do(id, 'risks', { risks: [{ ...first, residualImpact: 5 }] }), 'invalidForm', [
      ['risks', 0, 'residualImpact'],
    ]);
    await desk.office.command(id, 'completeTask', lead, {
      task: (await desk.task(id, 'risks')).id,
      answer: { risks },
    });
    const test = { kind: 'interview', what: 'Chi pubblica e quando' };
    await refused(desk.do(id, 'programme', { tests: [{ ...test, risk: 2 }] }), 'invalidForm', [['tests']]);
    await refused(desk.do(id, 'programme', { tests: [{ ...test, risk: 3 }] }), 'invalidForm', [
      ['tests', 0, 'risk'],
    ]);
    await desk.do(id, 'programme');
    await refused(desk.do(id, 'programmeApproval', { decision: 'returned' }), 'invalidForm', [['reasons']]);
    await desk.do(id, 'programmeApproval', { decision: 'returned', reasons: 'Aggiungere un’intervista.' });
    const again = await desk.task(id, 'programme');
    expect(again.context['toReview']).toBe('Aggiungere un’intervista.');
    await refused(desk.request(id, 'paper', desk.paperOf('2026-01-02'), lead), 'notNow');
    await desk.doAll(id, 'programme', 'programmeApproval');
    await desk.task(id, 'fieldwork');
  });

  it.concurrent('is not closed while anything is missing; nobody reviews a paper of their own', async () => {
    const desk = await newDesk();
    const { id } = await desk.upToFieldwork();
    const today = await desk.todayOf(id);
    await refused(desk.do(id, 'fieldwork'), 'invalidForm', [['conclusions']]);
    await refused(desk.request(id, 'paper', desk.paperOf(today, { test: 'T9' }), lead), 'invalidForm', [
      ['test'],
    ]);
    await refused(desk.request(id, 'paper', desk.paperOf(addDays(today, 1)), lead), 'invalidForm', [
      ['doneOn'],
    ]);
    await desk.request(id, 'paper', desk.paperOf(today), lead);
    const review = await desk.task(id, 'paperReview');
    await refused(desk.office.command(id, 'claimTask', lead, { task: review.id }), 'officeRequired');
    // An auditor who heads the area for a day reviews nothing that they have prepared.
    const heading = { person: lead, name: 'Nicola Sartirana', offices: ['audit.director', 'audit.officer'] };
    await refused(
      desk.office.command(id, 'claimTask', lead, { task: review.id, actor: heading }),
      'dutiesExclude',
    );
    await desk.do(id, 'paperReview', { decision: 'returned', reasons: 'Manca il foglio 4.' });
    await desk.do(id, 'paperRevision');
    await desk.do(id, 'paperReview');
    const close = await desk.task(id, 'fieldwork');
    const closing = { task: close.id, answer: { usedDays: 3, conclusions: 'Fatto.' } };
    await refused(desk.office.command(id, 'completeTask', lead, closing), 'invalidForm', [['conclusions']]);
    const without = { ...finding, criteria: undefined };
    await refused(desk.request(id, 'finding', { paper: 'CL1', ...without }, lead), 'invalidForm', [
      ['criteria'],
    ]);
    await refused(desk.request(id, 'finding', { paper: 'CL2', ...finding }, lead), 'invalidForm', [
      ['paper'],
    ]);
    await desk.request(id, 'finding', { paper: 'CL1', ...finding }, lead);
    await desk.request(id, 'finding', { paper: 'CL1', ...finding, title: 'Un duplicato' }, lead);
    await desk.request(id, 'dropFinding', { finding: 'R2', reasons: 'È lo stesso rilievo.' }, lead);
    await desk.office.command(id, 'completeTask', lead, closing);
    await desk.do(id, 'draft');
    await desk.do(id, 'draftApproval', { decision: 'returned', reasons: 'Dire del periodo.' });
    await desk.do(id, 'draft', { goodPractice: 'Lo scadenzario è tenuto bene.' });
    await desk.do(id, 'draftApproval');
    await stageOf(desk.office, id, 'hearing');
  });
});

describe('the owner', () => {
  it.concurrent('who lets the term pass has accepted the text', async () => {
    const desk = await newDesk();
    const { id, dialogue } = await desk.upToHearing({});
    const answers = await desk.task(dialogue, 'answers');
    const today = await desk.todayOf(dialogue);
    await desk.office.advance(addDays(today, 18), id, dialogue);
    await desk.task(id, 'report');
    const late = { answers: [{ finding: 'R1', position: 'disagrees', comment: 'No.' }] };
    await refused(
      desk.office.command(dialogue, 'completeTask', owner, { task: answers.id, answer: late }),
      'taskClosed',
    );
    await refused(desk.request(dialogue, 'askMoreTime', { days: 5, reasons: 'Ferie.' }, owner), 'notNow');
    await desk.do(id, 'report');
    const text = await document(desk.office.database, id, 'Relazione finale di audit');
    expect(text).toContain('il testo della bozza si intende accettato');
    const [action] = await eventually('the action', async () => {
      const found = await desk.childrenOf(id, 'auditAction');
      return found.length > 0 ? found : undefined;
    });
    const opened = (await desk.office.facts(action ?? '')).find(({ kind }) => kind === 'caseOpened');
    expect(opened?.['application']).toMatchObject({ action: finding.recommendation });
    await desk.request(action ?? '', 'cancel', { reasons: 'Processo riassegnato.' }, head);
    expect(await desk.outcome(id)).toBe('followedUp');
  });

  it.concurrent('may ask for more time, once', async () => {
    const desk = await newDesk();
    const { dialogue } = await desk.upToHearing({});
    const ask = { days: 40, reasons: 'Il responsabile è assente.' };
    await refused(desk.request(dialogue, 'askMoreTime', ask, lead), 'officeRequired');
    await desk.request(dialogue, 'askMoreTime', ask, owner);
    await refused(desk.request(dialogue, 'askMoreTime', ask, owner), 'notNow');
    await refused(desk.do(dialogue, 'moreTime', { days: 16 }), 'invalidForm', [['days']]);
    await desk.do(dialogue, 'moreTime', { days: 15 });
    const [, hearing] = await desk.office.deadlines(dialogue);
    const today = await desk.todayOf(dialogue);
    await eventually('the term has moved', async () => {
      const now = (await desk.office.deadlines(dialogue)).find(({ key }) => key === 'hearing');
      return now && now.due >= addDays(today, 30) ? now : undefined;
    });
    expect(hearing?.key).toBe('hearing');
  });

  it.concurrent('who is refused more time answers in the term', async () => {
    const desk = await newDesk();
    const { dialogue } = await desk.upToHearing({});
    await desk.request(dialogue, 'askMoreTime', { days: 5, reasons: 'Ferie.' }, owner);
    await refused(desk.do(dialogue, 'moreTime', { decision: 'refused', days: undefined }), 'invalidForm', [
      ['reasons'],
    ]);
    await desk.do(dialogue, 'moreTime', { decision: 'refused', reasons: 'Il termine basta.' });
    await eventually('the refusal', async () =>
      (await desk.office.caseFile(dialogue)).facts['extension'] === 'Negata. Il termine basta.'
        ? true
        : undefined,
    );
  });

  it.concurrent(
    'disagrees: both versions stay, and what nobody would mend goes to the General Manager',
    async () => {
      const desk = await newDesk();
      const { id, dialogue } = await desk.upToHearing(
        { severity: 'high' },
        { title: 'Secondo' },
        { title: 'Terzo' },
        { title: 'Quarto', severity: 'critical' },
        { title: 'Quinto', severity: 'low' },
      );
      const today = await desk.todayOf(dialogue);
      const disagrees = { position: 'disagrees', comment: 'I rendiconti c’erano.' };
      const answers = [
        { finding: 'R1', ...disagrees },
        { finding: 'R2', ...disagrees },
        { finding: 'R3', ...disagrees },
        { finding: 'R4', position: 'agrees', remedy: 'acceptsRisk', comment: 'Costo eccessivo.' },
        { finding: 'R5', ...disagrees },
      ];
      const task = await desk.task(dialogue, 'answers');
      await refused(desk.office.completeTask(task, owner, { answers: answers.slice(1) }), 'invalidForm', [
        ['answers'],
      ]);
      const complete = (given: object[]) =>
        desk.office.command(dialogue, 'completeTask', owner, { task: task.id, answer: { answers: given } });
      const [r1] = answers;
      await refused(complete([...answers, r1 ?? {}]), 'invalidForm', [['answers', 5, 'finding']]);
      const past = {
        finding: 'R1',
        position: 'agrees',
        remedy: 'action',
        action: 'Subito.',
        due: addDays(today, -1),
      };
      await refused(complete([past, ...answers.slice(1)]), 'invalidForm', [['answers', 0, 'due']]);
      await refused(complete([{ finding: 'R1', position: 'agrees' }, ...answers.slice(1)]), 'invalidForm', [
        ['answers', 0, 'remedy'],
      ]);
      await complete(answers);

      await desk.assess(id, 'R1', { decision: 'upheld' });
      await refused(desk.assess(id, 'R2', { decision: 'changed' }), 'invalidForm', [['severity']]);
      await desk.assess(id, 'R2', { decision: 'changed', severity: 'low' });
      await desk.assess(id, 'R3', { decision: 'dropped' });
      await desk.assess(id, 'R5', { decision: 'upheld' });
      await desk.decideRisk(dialogue, 'R1', {
        decision: 'refused',
        action: 'Recuperare i rendiconti.',
        due: addDays(today, 30),
      });
      await desk.decideRisk(dialogue, 'R4', { decision: 'accepted' });
      await desk.do(id, 'report');
      const text = await document(desk.office.database, id, 'Relazione finale di audit');
      expect(text).toContain('I rendiconti c’erano.');
      expect(text).toContain('Le evidenze restano quelle del fascicolo.');
      expect(text).not.toContain('Terzo');
      expect(text).toContain('Giudizio: Inadeguato');
      await stageOf(desk.office, id, 'followUp');
      expect((await desk.office.caseFile(id)).facts['actions']).toBe(1);
    },
  );
});

describe('an action', () => {
  it.concurrent(
    'that is late is reminded of, reported, extended and in the end borne as a risk',
    async () => {
      const desk = await newDesk();
      const { id, action } = await upToAction(desk);
      const today = await desk.todayOf(action);
      await desk.office.advance(addDays(today, 32), action, id);
      await sends(desk.office, action, 'overdue');
      await desk.office.advance(addDays(today, 64), action, id);
      await sends(desk.office, action, 'escalation');
      const until = addDays(today, 200);
      await refused(
        desk.request(action, 'askExtension', { until, reasons: 'In attesa del gestionale.' }, lead),
        'officeRequired',
      );
      await desk.request(action, 'askExtension', { until, reasons: 'In attesa del gestionale.' }, owner);
      await refused(desk.request(action, 'askRiskAcceptance', { reasons: 'Basta così.' }, owner), 'notNow');
      await refused(desk.do(action, 'extension', { until: addDays(today, 1) }), 'invalidForm', [['until']]);
      await desk.office.command(action, 'completeTask', head, {
        task: (await desk.task(action, 'extension')).id,
        answer: { decision: 'granted', until },
      });
      await eventually('the later day', async () =>
        (await desk.office.caseFile(action)).facts['due'] === until ? true : undefined,
      );
      await desk.request(action, 'askExtension', { until: addDays(today, 300), reasons: 'Ancora.' }, owner);
      await desk.do(action, 'extension', { decision: 'granted', until: addDays(today, 210) });
      await desk.request(action, 'askExtension', { until: addDays(today, 400), reasons: 'Ancora.' }, owner);
      await desk.do(action, 'extension', {
        decision: 'refused',
        until: undefined,
        reasons: 'Già prorogata.',
      });
      await desk.request(action, 'askRiskAcceptance', { reasons: 'Il gestionale non serve più.' }, owner);
      await desk.do(action, 'riskAnswer', { decision: 'refused' });
      await desk.request(action, 'askRiskAcceptance', { reasons: 'Il processo cessa.' }, owner);
      await desk.do(action, 'riskAnswer');
      expect(await desk.outcome(action)).toBe('riskAccepted');
      expect(await desk.outcome(id)).toBe('followedUp');
      await sends(desk.office, action, 'closure');
    },
  );

  it.concurrent('is never closed by whoever has carried it out', async () => {
    const desk = await newDesk();
    const { action } = await upToAction(desk);
    const evidence = await addDocument(desk.office, action, 'Lista', owner);
    const acting = { person: owner, name: 'Ottavia Bassi', offices: ['culture.director', 'audit.officer'] };
    const task = await desk.task(action, 'carryOut');
    await refused(
      desk.office.completeTask(task, owner, { done: 'Fatto.', evidence: ['nessuno'] }),
      'documentNotAdded',
    );
    await desk.office.command(action, 'completeTask', owner, {
      task: task.id,
      answer: { done: 'Fatto.', evidence: [evidence] },
    });
    const verification = await desk.task(action, 'verification');
    await refused(
      desk.office.command(action, 'claimTask', owner, { task: verification.id, actor: acting }),
      'dutiesExclude',
    );
    await refused(desk.do(action, 'verification', { result: 'insufficient' }), 'invalidForm', [['missing']]);
  });
});

describe('an engagement', () => {
  it.concurrent('is suspended, resumed, changed and discontinued; its owner is told each time', async () => {
    const desk = await newDesk();
    const { id, dialogue } = await desk.upToFieldwork({
      requestedBy: 'Direttore Generale',
      requestReasons: 'Segnalazione della Corte dei conti.',
    });
    await desk.request(id, 'suspend', { reasons: 'Trasloco degli uffici.' }, head);
    await refused(desk.request(id, 'suspend', { reasons: 'Ancora.' }, head), 'notNow');
    const today = await desk.todayOf(id);
    await refused(desk.request(id, 'paper', desk.paperOf(today), lead), 'notNow');
    await refused(desk.do(id, 'fieldwork'), 'notNow');
    await desk.office.advance(addDays(today, 10), id, dialogue);
    await desk.do(id, 'resumption');
    await eventually('resumed', async () =>
      (await desk.office.caseFile(id)).facts['suspendedDays'] === 10 ? true : undefined,
    );
    await desk.request(
      id,
      'changeScope',
      { objective, scope: 'Solo i saldi.', reasons: 'Poco tempo.' },
      head,
    );
    await desk.request(id, 'discontinue', { reasons: 'Il processo è cessato.' }, head);
    expect(await desk.outcome(id)).toBe('ended');
    expect(await desk.outcome(dialogue)).toBe('ended');
    expect(await lettersOf(desk.office, id)).toEqual([
      'assignment',
      'suspension',
      'resumption',
      'scopeChange',
    ]);
    await sends(desk.office, dialogue, 'ended');
  });

  it.concurrent(
    'becomes an investigation that nobody else finds, and its owner learns nothing of it',
    async () => {
      const desk = await newDesk();
      const { id, dialogue } = await desk.upToFieldwork();
      await desk.request(id, 'investigate', { concerns: 'both', facts: 'Fatture prive di riscontro.' }, head);
      expect(await desk.outcome(id)).toBe('ended');
      expect(await desk.outcome(dialogue)).toBe('ended');
      const ended = await document(desk.office.database, dialogue, 'Chiusura senza relazione');
      expect(ended).not.toMatch(/indagine|reato|danno/);
      const { rows } = await desk.office.database.query<{ id: string; level: string; admitted: string[] }>(
        `SELECT id, level, admitted FROM case_file WHERE procedure = 'auditInvestigation' AND id LIKE $1`,
        [`${id}%`],
      );
      expect(rows[0]).toMatchObject({ level: 'restricted', admitted: [head] });
      const investigation = rows[0]?.id ?? '';
      await desk.doAll(investigation, 'assess', 'prosecutor', 'court', 'follow');
      expect(await desk.outcome(investigation)).toBe('reported');
      expect((await lettersOf(desk.office, investigation)).toSorted()).toEqual([
        'courtReport',
        'prosecutorReport',
      ]);
    },
  );

  it.concurrent(
    'may find nothing to report; an investigation is restricted however it is opened',
    async () => {
      const desk = await newDesk();
      const investigation = await desk.office.openCase('auditInvestigation', head, {
        title: 'Verifica su fatture',
        concerns: 'damage',
        facts: 'Una fattura pagata due volte.',
      });
      await refused(desk.do(investigation, 'assess', { estimate: undefined }), 'invalidForm', [['estimate']]);
      await refused(desk.office.command(investigation, 'addNote', lead, { text: 'Leggo.' }), 'notAdmitted');
      await desk.office.command(investigation, 'completeTask', head, {
        task: (await desk.task(investigation, 'assess')).id,
        answer: { crime: false, damage: false, elements: 'Era una nota di credito.', knownOn: '2026-11-02' },
      });
      await desk.do(investigation, 'filing');
      expect(await desk.outcome(investigation)).toBe('filed');
    },
  );
});

async function upToAction(desk: AuditDesk): Promise<{ id: string; action: string }> {
  const { id, dialogue } = await desk.upToHearing({});
  const due = addDays(await desk.todayOf(dialogue), 30);
  await desk.answer(dialogue, { finding: 'R1', position: 'agrees', remedy: 'action', action: 'Lista.', due });
  await desk.do(id, 'report');
  return { id, action: await desk.childOf(id, 'auditAction') };
}
