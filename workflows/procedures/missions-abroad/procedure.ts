import { exchangeRates, petrolPrices } from '../../../libs/casework';
import { defineOpening, defineProcedure } from '../../../libs/domain';
import { cite } from '../../../libs/law';
import { authorisation } from './declaration/authorisation';
import { context, facts } from './declaration/facts';
import { mission } from './declaration/mission';
import { money } from './declaration/money';
import { manager, officer } from './declaration/offices';
import { requests } from './declaration/requests';
import { proposalForm } from './form';
import { missionNotice } from './public-notice';
import { missionCosts, missionReceipts, missions } from './registers';

/** P06, missions abroad: from the proposal to the publication of what they have cost. */
export const foreignMission = defineProcedure({
  key: 'foreignMission',
  code: 'P06',
  folder: 'missions-abroad',
  title: { it: 'Missione all’estero', en: 'Mission abroad' },
  summary: {
    it: 'Un amministratore viaggia all’estero per la città: la missione è autorizzata, impegnata, rendicontata con le ricevute e pubblicata.',
    en: 'An office holder travels abroad for the city: the mission is authorised, committed, accounted for by receipts and published.',
  },
  unit: 'international-relations.direction',
  officer,
  manager,
  electoralGate: true,
  opening: defineOpening({
    form: proposalForm,
    protocol: false,
    titleOf: ({ traveller, destination }) => `${destination}: ${traveller.name}`,
  }),
  stages: {
    checks: { it: 'Verifiche', en: 'Checks' },
    authorisation: { it: 'Autorizzazione', en: 'Authorisation' },
    commitment: { it: 'Impegno', en: 'Commitment' },
    preparation: { it: 'Preparazione', en: 'Preparation' },
    mission: { it: 'Missione', en: 'Mission' },
    statement: { it: 'Rendiconto', en: 'Statement' },
    settlement: { it: 'Saldo', en: 'Settlement' },
    report: { it: 'Relazione e pubblicazione', en: 'Report and publication' },
  },
  tasks: { ...authorisation.tasks, ...money.tasks, ...mission.tasks },
  deadlines: { ...authorisation.deadlines, ...mission.deadlines },
  acts: { ...authorisation.acts, ...money.acts },
  letters: { ...authorisation.letters, ...money.letters, ...mission.letters },
  requests,
  registers: { missions, missionReceipts, missionCosts, exchangeRates, petrolPrices },
  outcomes: {
    refunded: { title: { it: 'Conclusa con rimborso', en: 'Settled with a refund' }, favour: 'full' },
    even: { title: { it: 'Conclusa in pareggio', en: 'Settled even' }, favour: 'full' },
    recovered: { title: { it: 'Conclusa con recupero', en: 'Settled with a recovery' }, favour: 'full' },
    refused: { title: { it: 'Non autorizzata', en: 'Refused' }, favour: 'none' },
    cancelled: { title: { it: 'Annullata', en: 'Cancelled' }, favour: 'neutral' },
    withdrawn: { title: { it: 'Rinuncia', en: 'Withdrawn' }, favour: 'neutral' },
  },
  facts,
  context,
  basis: [
    cite('TUEL', '84', '1'),
    cite('D.M. 4 agosto 2011', '3'),
    cite('L. 131/2003', '6', '7'),
    cite('D.Lgs. 33/2013', '14', '1'),
  ],
  publicNotice: missionNotice,
});
