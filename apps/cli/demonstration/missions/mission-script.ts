import type { LocalDate } from '../../../../libs/law';
import type { PlayedTask } from '../player';
import type { PlayedMission } from './mission';

/** How each task but those with receipts is answered when all goes well. */
export function missionAnswer(
  { key, context }: Pick<PlayedTask, 'key' | 'context'>,
  today: LocalDate,
  { account, proposal }: PlayedMission,
): object {
  const paid = { status: 'executed', on: today, reference: `Quietanza ${String(context['act'])}` };
  const answers: Readonly<Record<string, object>> = {
    check: {
      invitationSeen: true,
      institutionalAim: true,
      giftsRuleTold: true,
      signing: 'none',
      ...(context['electoralPeriod'] !== undefined && {
        indispensable: 'L’incontro è fissato da altri e non può essere rinviato.',
      }),
    },
    authorisation: { decision: 'authorised' },
    'commitment.draft': {},
    'commitment.signature': { decision: 'signed' },
    'commitment.visa': {
      covered: true,
      commitmentNumber: `${today.slice(0, 4)}/${String(proposal['distanceKm'])}`,
      budgetLine: context['budgetLine'],
    },
    bookings: { bookings: [], visa: 'notDue', insured: true, ...(account !== undefined && { account }) },
    'advance.draft': {},
    'advance.signature': { decision: 'signed' },
    'advance.order': { iban: context['iban'] },
    'advance.receipt': paid,
    verification: { confirmed: true },
    'liquidation.draft': {},
    'liquidation.signature': { decision: 'signed' },
    'liquidation.order': { iban: context['iban'] },
    'liquidation.receipt': paid,
    'recovery.payment': {
      receivedOn: today,
      amount: context['due'],
      interest: '0.00',
      reference: `REV ${String(proposal['distanceKm'])}`,
    },
    report: {
      outcome: 'Avviato uno scambio di esperienze fra gli uffici.',
      contacts: ['Ufficio relazioni internazionali della città ospitante'],
      followUps: [],
      gifts: [],
      signedActs: [],
    },
    publication: { publishedOn: today, reference: 'Titolari di incarichi politici, spese di missione' },
  };
  const answer = answers[key];
  if (!answer) throw new Error(`Nobody knows how to answer task ${key}`);
  return answer;
}
