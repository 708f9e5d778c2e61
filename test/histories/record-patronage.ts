import { eventually } from '../support/eventually';
import { Office } from '../support/office';
import { PatronageDesk } from '../support/patronage';
import { keepHistory } from './keep';

/** Plays requests for patronage to their ends and keeps their histories. */
export async function recordPatronage(): Promise<void> {
  const office = await Office.open();
  try {
    const desk = new PatronageDesk(office);
    for (const [name, play] of Object.entries(plays)) {
      const id = await play(office, desk);
      await desk.outcome(id);
      await keepHistory(office, name, id);
    }
  } finally {
    await office.close();
  }
}

type Play = (office: Office, desk: PatronageDesk) => Promise<string>;

const period = {
  id: 'spring',
  kind: 'municipal',
  title: 'Elezioni comunali',
  from: '2026-05-04',
  until: '2026-05-10',
};

const plays: Readonly<Record<string, Play>> = {
  /** Late and admitted, stopped at the electoral gate, moved after the grant, lived to its end. */
  'patronage-granted': async (office, desk) => {
    const id = await desk.open('2026-05-04', { asksForMoney: true, moneyAsked: '3000.00' });
    await desk.doAll(id, 'moneyRequest', 'competence', 'lateDecision', 'completeness');
    await desk.do(id, 'requirements', { outcome: 'needsInformation', reasons: 'Quanti ingressi?' });
    await desk.doAll(id, 'informationArrived', 'requirements', 'grant.draft', 'grant.technicalOpinion');
    await office.client.workflow.getHandle(id).signal('electoralPeriodTold', period);
    await office.advance('2026-05-11', id);
    await desk.resolve(id);
    await desk.do(id, 'markKit');
    await desk.request(id, 'proofs', { receivedOn: '2026-05-11', material: 'Manifesto' });
    await desk.do(id, 'proofsCheck');
    await desk.request(id, 'changeDates', {
      receivedOn: '2026-05-11',
      startsOn: '2026-06-20',
      endsOn: '2026-06-21',
      reasons: 'Lavori.',
    });
    await desk.do(id, 'dateChangeDecision');
    await office.advance('2026-06-20', id);
    await desk.do(id, 'useCheck');
    await office.advance('2026-06-22', id);
    await desk.do(id, 'finalMaterial');
    return id;
  },

  /** Its request for money goes on as a case of its own, which ends before it. */
  'patronage-money': async (office, desk) => {
    const id = await desk.open('2026-04-07', { asksForMoney: true, moneyAsked: '3000.00' });
    await desk.do(id, 'moneyRequest', { handling: 'open' });
    const plan = await desk.task(`${id}-1`, 'plan');
    await office.completeTask(plan, 'giulia.ferrari', { decision: 'refuse', reasons: 'Fondi esauriti.' });
    await eventually('the end of the request for money', async () =>
      'moneyRequestEnded' in (await office.caseFile(id)).facts ? true : undefined,
    );
    await desk.do(id, 'competence', { competence: 'directorate', forwardTo: 'Direzione Cultura' });
    return id;
  },

  /** Incomplete, heard, refused. */
  'patronage-refused': async (office, desk) => {
    const id = await desk.open('2026-04-07', { stampDuty: 'missing' });
    await desk.do(id, 'competence');
    await desk.do(id, 'completeness', { complete: false, missing: ['Statuto'], stampDuty: 'missing' });
    await office.advance('2026-04-18', id);
    await desk.doAll(id, 'confirmObstacle', 'observations', 'assessObservations');
    await desk.doAll(id, 'refusal.draft', 'refusal.signature');
    return id;
  },

  /** Granted abroad, after an opinion, and revoked. */
  'patronage-revoked': async (_, desk) => {
    const id = await desk.open('2026-04-07', { initiative: { relevance: 'international' } });
    await desk.do(id, 'competence', { consult: ['culture.director'] });
    await desk.doAll(id, 'completeness', 'sectorOpinion', 'requirements');
    await desk.resolve(id);
    await desk.do(id, 'markKit');
    await desk.request(
      id,
      'misuse',
      { foundOn: '2026-04-07', where: 'Negozio', description: 'Magliette.' },
      'valentina.corno',
    );
    await desk.do(id, 'misuseAssessment', { decision: 'revocation', reasons: 'Uso commerciale.' });
    await desk.doAll(id, 'revocation.observations', 'revocation.decision');
    await desk.resolve(id, 'revocation');
    return id;
  },
};
