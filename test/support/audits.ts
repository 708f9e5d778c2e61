import { eventually } from './eventually';
import { namedPeople, type OpenTask } from './office';
import { StoryDesk } from './story-desk';
import { addDays, type LocalDate } from '../../libs/law';

export const head = 'lucia.bertani';
export const lead = 'nicola.sartirana';
export const colleague = 'chiara.mauri';
export const owner = 'ottavia.bassi';
export const generalManager = 'claudia.radice';

/** An engagement on contributions to culture, as the plan opens it. */
export const engagement = {
  title: 'Contributi a iniziative culturali',
  year: 2026,
  code: 'CUL-01',
  process: 'Concessione di contributi',
  ownerOffice: 'culture.director',
  ownerTitle: 'Direzione Cultura',
  objective: 'Accertare che i contributi siano concessi secondo il regolamento.',
  scope: 'Le concessioni della Direzione.',
  periodFrom: '2025-01-01',
  periodTo: '2025-12-31',
  priority: 'high',
  plannedDays: 20,
};

export const risks = [
  {
    risk: 'Contributi senza rendiconto',
    likelihood: 4,
    impact: 4,
    controls: 'Verifica dell’istruttore prima del saldo.',
    residualLikelihood: 3,
    residualImpact: 4,
  },
  {
    risk: 'Pubblicazione tardiva',
    likelihood: 2,
    impact: 2,
    controls: 'Scadenzario.',
    residualLikelihood: 1,
    residualImpact: 2,
  },
];

export const finding = {
  title: 'Saldi pagati senza rendiconto',
  condition: 'In tre casi su venti il saldo è stato pagato prima del rendiconto.',
  criteria: 'Regolamento comunale dei contributi: il saldo segue il rendiconto.',
  cause: 'Il controllo non è previsto dalla lista di verifica.',
  effect: 'Somme pagate senza titolo.',
  severity: 'medium',
  recommendation: 'Integrare la lista di verifica e sospendere i saldi senza rendiconto.',
};

/** Auditors, their head and the owner of a process at work on an engagement. */
export class AuditDesk extends StoryDesk {
  async open(changes: object = {}): Promise<string> {
    const admitted = [{ person: head, name: 'Lucia Bertani' }];
    return this.office.openCase(
      'auditEngagement',
      head,
      { ...engagement, ...changes },
      {
        confidentiality: { level: 'restricted', admitted },
      },
    );
  }

  /** The head signs the engagement letter. */
  async assign(id: string, team: readonly string[] = [colleague], leader = lead): Promise<void> {
    const task = await this.task(id, 'assignment');
    const { objective, scope, periodFrom, periodTo } = engagement;
    const answer = { lead: leader, team, objective, scope, periodFrom, periodTo };
    await this.office.completeTask(task, head, answer, namedPeople(leader, ...team));
  }

  /** An auditor says what ties them to the audited office. */
  async declare(id: string, login: string, changes: object = {}): Promise<void> {
    const task = await eventually(`declaration of ${login}`, async () => {
      const { rows } = await this.office.database.query<{ id: string }>(
        `SELECT id FROM task WHERE case_id = $1 AND key = 'objectivity' AND assignee = $2 AND state = 'open'`,
        [id, login],
      );
      return rows[0];
    });
    const answer = { conflict: 'none', workedThere: false, ...changes };
    await this.office.completeTask({ id: task.id, case: id }, login, answer);
  }

  /** Letter and declarations. */
  async begin(id: string): Promise<void> {
    await this.assign(id);
    await this.declare(id, lead);
    await this.declare(id, colleague);
  }

  /** Notice, documents and opening meeting; gives the dialogue with the owner. */
  async meet(id: string): Promise<string> {
    await this.do(id, 'openingNotice');
    const dialogue = await this.childOf(id, 'auditDialogue');
    await this.do(dialogue, 'handIn');
    await this.do(id, 'openingMeeting');
    return dialogue;
  }

  /** Risks and the approved programme: one test on the first risk. */
  async plan(id: string): Promise<void> {
    await this.doAll(id, 'risks', 'programme', 'programmeApproval');
    await this.task(id, 'fieldwork');
  }

  async upToFieldwork(changes: object = {}): Promise<{ id: string; dialogue: string }> {
    const id = await this.open(changes);
    await this.begin(id);
    const dialogue = await this.meet(id);
    await this.plan(id);
    return { id, dialogue };
  }

  /** A paper on a test of the programme, reviewed and approved. */
  async paper(id: string, changes: object = {}, by = lead): Promise<void> {
    await this.request(id, 'paper', this.paperOf(await this.todayOf(id), changes), by);
    await this.do(id, 'paperReview');
  }

  paperOf(today: LocalDate, changes: object = {}): object {
    return {
      test: 'T1',
      doneOn: today,
      content: 'Esaminati venti fascicoli.',
      result: 'exceptions',
      evidence: ['Fascicolo 12/2025, foglio 3'],
      ...changes,
    };
  }

  /** Fieldwork with one paper and these findings, a draft, and the answers of the owner still to come. */
  async upToHearing(...findings: object[]): Promise<{ id: string; dialogue: string }> {
    const cases = await this.upToFieldwork();
    const { id, dialogue } = cases;
    await this.paper(id, findings.length > 0 ? {} : { result: 'satisfactory' });
    for (const each of findings)
      await this.request(id, 'finding', { paper: 'CL1', ...finding, ...each }, lead);
    await this.doAll(id, 'fieldwork', 'draft', 'draftApproval');
    if (findings.length > 0) await this.task(dialogue, 'answers');
    return cases;
  }

  /** The owner answers the draft. */
  async answer(dialogue: string, ...answers: object[]): Promise<void> {
    await this.office.completeTask(await this.task(dialogue, 'answers'), owner, { answers });
  }

  /** The auditors look again at a finding that its owner does not share. */
  async assess(id: string, code: string, changes: object): Promise<void> {
    await this.answerOn(id, 'assessment', code, lead, changes);
  }

  /** The General Manager on a risk that its owner would bear. */
  async decideRisk(id: string, code: string, changes: object): Promise<void> {
    await this.answerOn(id, 'riskDecision', code, generalManager, changes);
  }

  private async answerOn(
    id: string,
    key: string,
    code: string,
    login: string,
    changes: object,
  ): Promise<void> {
    const task = await eventually(`${key} of ${code}`, async () =>
      (await this.office.openTasks(id)).find(
        (open) => open.key === key && String(open.context['finding']).startsWith(`${code} `),
      ),
    );
    const answer = { ...this.answerTo(task, await this.todayOf(id)), ...changes };
    await this.office.completeTask(task, login, answer);
  }

  /** A case that the engagement has opened. */
  childOf(id: string, procedure: string): Promise<string> {
    return eventually(`${procedure} of case ${id}`, async () => (await this.childrenOf(id, procedure))[0]);
  }

  async childrenOf(id: string, procedure: string): Promise<string[]> {
    const { rows } = await this.office.database.query<{ id: string }>(
      'SELECT id FROM case_file WHERE parent_id = $1 AND procedure = $2 ORDER BY opened_at, id',
      [id, procedure],
    );
    return rows.map((row) => row.id);
  }

  protected answerTo({ key }: OpenTask, today: LocalDate): object {
    switch (key) {
      case 'openingNotice':
        return { documents: ['Elenco delle concessioni 2025', 'Lista di verifica in uso'] };
      case 'handIn':
        return { delivery: 'complete' };
      case 'openingMeeting':
        return { heldOn: today, present: ['Ottavia Bassi, Direttore'], notes: 'Concordato il calendario.' };
      case 'risks':
        return { risks };
      case 'programme':
        return {
          criteria: ['Regolamento comunale dei contributi'],
          tests: [{ risk: 1, kind: 'sample', what: 'Rendiconti acquisiti prima del saldo' }],
        };
      case 'programmeApproval':
      case 'paperReview':
      case 'draftApproval':
        return { decision: 'approved' };
      case 'paperRevision':
        return { doneOn: today, content: 'Completata.', result: 'exceptions', evidence: ['Foglio 4'] };
      case 'fieldwork':
        return { usedDays: 22, conclusions: 'Esaminati i fascicoli del periodo.' };
      case 'draft':
        return { summary: 'Il processo è presidiato, con eccezioni sui rendiconti.' };
      case 'assessment':
        return { decision: 'upheld', reasons: 'Le evidenze restano quelle del fascicolo.' };
      case 'riskDecision':
        return { decision: 'accepted', reasons: 'Importi minimi.' };
      case 'report':
        return { conclusion: 'Il controllo va completato.', distribution: ['RPCT'] };
      case 'carryOut':
        return { done: 'Fatto.' };
      case 'resumption':
        return { notes: 'La struttura è di nuovo operativa.' };
      case 'moreTime':
        return { decision: 'granted', days: 10 };
      case 'verification':
        return { result: 'verified', how: 'Vista la lista di verifica aggiornata e tre fascicoli.' };
      case 'extension':
        return { decision: 'granted', until: addDays(today, 120) };
      case 'riskAnswer':
        return { decision: 'accepted', reasons: 'Il processo cessa entro l’anno.' };
      case 'assess':
        return {
          crime: true,
          damage: true,
          estimate: 12_000,
          elements: 'Fatture prive di riscontro.',
          knownOn: today,
        };
      case 'prosecutor':
      case 'court':
      case 'follow':
        return { notes: 'Trasmessa con gli allegati.' };
      case 'filing':
        return { reasons: 'I fatti non trovano riscontro.' };
      default:
        throw new Error(`Nobody knows what to answer to ${key}`);
    }
  }
}
