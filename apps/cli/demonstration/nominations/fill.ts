import { demonstration } from '../../../../libs/organisation';
import type { ApiDesk } from '../api-desk';
import { holderOf } from '../holders';
import { does } from './does';
import { fillLargeCall, LARGE_CALL_BEGINS } from './large-call';
import { accreditation, askingProposers, proposerRows } from './proposers';
import { seatRows } from './seats';
import { fillWaitingCall, WAITING_CALL_BEGINS } from './waiting-call';

const manager = holderOf('nominations.manager');
const officer = holderOf('nominations.officer');
/** Members of the commission; others wait to be elected into the next one. */
const EXPERTS = 5;

/**
 * The registers of seats, proposers and experts, a large call played to its nominations, the next one in its intake, and
 * proposers that are being accredited; everybody is invented.
 */
export async function fillNominations(desk: ApiDesk): Promise<void> {
  await imports(desk, 'seats', 'posti.csv', seatRows());
  await imports(desk, 'proposers', 'proponenti.csv', proposerRows());
  await imports(desk, 'expertCommission', 'esperti.csv', expertRows());
  await fillLargeCall(desk);
  await Promise.all([fillWaitingCall(desk), accreditProposers(desk)]);
}

async function imports(desk: ApiDesk, register: string, source: string, rows: object[]): Promise<void> {
  const reason = 'Trascrizione della tabella tenuta dall’ufficio.';
  const opening = {
    procedure: `${register}Import`,
    application: { source, rows, reason },
    beginsOn: LARGE_CALL_BEGINS,
  };
  await desk.open(manager, opening, `demonstration-${register}`);
}

function expertRows(): object[] {
  const experts = demonstration.holdings.filter(({ office }) => office === 'nominations.expert');
  return experts.slice(0, EXPERTS).map(({ person: login }, index) => ({
    line: index + 2,
    change: 'new',
    key: login,
    entry: {
      login,
      name: demonstration.people.find((person) => person.login === login)?.name,
      role: index === 0 ? 'chair' : 'member',
      reference: 'n. 41/2023',
    },
    from: '2023-11-02',
    follows: false,
  }));
}

async function accreditProposers(desk: ApiDesk): Promise<void> {
  for (const proposer of askingProposers) {
    const opening = {
      procedure: 'proposerAccreditation',
      application: accreditation(proposer),
      beginsOn: WAITING_CALL_BEGINS,
    };
    const { id } = await desk.open(officer, opening, `demonstration-${proposer[1]}`);
    await does(desk, id, 'check', { seatInCity: true, evidence: 'Albo e statuto.' });
    await does(desk, id, 'decision', { accepted: true });
  }
}
