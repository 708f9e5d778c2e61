import { defineOpening, defineProcedure } from '../../../../libs/domain';
import { cite } from '../../../../libs/law';
import { applicationContext } from '../context';
import { applicationForm } from '../form';
import { ordinaryTerm } from '../parameters';
import { applicationNotice } from '../public-notice';
import { examination } from './examination';
import { facts } from './facts';
import { grant } from './grant';
import { recovery } from './recovery';
import { refusal } from './refusal';
import { requests } from './requests';

/** The application of a religious authority, from its receipt to the check of the report. */
export const application = defineProcedure({
  key: 'religiousContribution',
  code: 'P02',
  folder: 'religious-contributions',
  parent: 'religiousContributionsRound',
  title: { it: 'Contributo per edifici di culto', en: 'Contribution to a religious denomination' },
  summary: {
    it: 'L’autorità religiosa chiede entro il 30 giugno un contributo per interventi sulle proprie attrezzature; la Giunta decide con il riparto.',
    en: 'A religious authority asks by 30 June for a grant for works on its facilities; the board decides with the split.',
  },
  unit: 'contributions',
  officer: 'contributions.officer',
  manager: 'contributions.manager',
  term: {
    deadline: 'conclusion',
    days: ordinaryTerm,
    silence: [{ meaning: 'nonPerformance', basis: cite('L. 241/1990', '2', '9-bis') }],
    substitute: 'general-manager',
  },
  opening: defineOpening({
    form: applicationForm,
    protocol: true,
    titleOf: ({ body, works }) =>
      works.length === 1 ? `${body}: ${works[0]?.name}` : `${body}: ${works.length} interventi`,
    partyOf: ({ body }) => body,
  }),
  stages: {
    registered: { it: 'Protocollazione', en: 'Registered' },
    formalCheck: { it: 'Verifica formale', en: 'Formal check' },
    recognition: { it: 'Requisiti soggettivi', en: 'Recognition' },
    opinions: { it: 'Pareri', en: 'Opinions' },
    eligibility: { it: 'Ammissibilità degli interventi', en: 'Eligibility' },
    notice: { it: 'Preavviso e provvedimento', en: 'Notice and decision' },
    waitingSplit: { it: 'In attesa del riparto', en: 'Waiting for the split' },
    award: { it: 'Assegnazione', en: 'Award' },
    payment: { it: 'Pagamento', en: 'Payment' },
    works: { it: 'Lavori', en: 'Works' },
    report: { it: 'Rendicontazione', en: 'Report' },
    recovery: { it: 'Revoca e recupero', en: 'Revocation and recovery' },
  },
  tasks: { ...examination.tasks, ...refusal.tasks, ...grant.tasks, ...recovery.tasks },
  deadlines: {
    conclusion: {
      title: { it: 'Conclusione del procedimento', en: 'End of the procedure' },
      basis: cite('L. 241/1990', '2', '2'),
      onExpiry: {
        it: 'Il provvedimento può ancora essere adottato e deve indicare il ritardo; il richiedente può rivolgersi al titolare del potere sostitutivo.',
        en: 'The act can still be adopted and must state the delay; the applicant may turn to the substitute.',
      },
      remindBefore: [30, 10],
    },
    ...examination.deadlines,
    ...refusal.deadlines,
    ...grant.deadlines,
    ...recovery.deadlines,
  },
  acts: { ...refusal.acts, ...grant.acts, ...recovery.acts },
  letters: { ...examination.letters, ...refusal.letters, ...grant.letters, ...recovery.letters },
  requests,
  outcomes: {
    grantedInFull: { title: { it: 'Contributo concesso per intero', en: 'Granted in full' }, favour: 'full' },
    grantedInPart: { title: { it: 'Contributo concesso in parte', en: 'Granted in part' }, favour: 'part' },
    inadmissible: { title: { it: 'Domanda inammissibile', en: 'Inadmissible' }, favour: 'none' },
    excludedNoFunds: {
      title: { it: 'Esclusa per esaurimento dei fondi', en: 'Excluded for lack of funds' },
      favour: 'none',
    },
    withdrawn: { title: { it: 'Domanda ritirata', en: 'Withdrawn' }, favour: 'neutral' },
    waived: { title: { it: 'Rinuncia al contributo', en: 'Grant waived' }, favour: 'neutral' },
    revoked: { title: { it: 'Contributo revocato', en: 'Grant revoked' }, favour: 'none' },
    partlyRevoked: {
      title: { it: 'Contributo revocato in parte', en: 'Grant partly revoked' },
      favour: 'part',
    },
    recovered: {
      title: { it: 'Contributo recuperato dopo il rendiconto', en: 'Recovered after the report' },
      favour: 'part',
    },
  },
  facts,
  context: applicationContext,
  basis: [
    cite('LR Lombardia 12/2005', '70'),
    cite('LR Lombardia 12/2005', '71'),
    cite('LR Lombardia 12/2005', '73'),
  ],
  publicNotice: applicationNotice,
});
