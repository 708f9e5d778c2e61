import { defineOpening, defineProcedure } from '../../../libs/domain';
import { cite } from '../../../libs/law';
import { decision } from './declaration/decision';
import { examination } from './declaration/examination';
import { context, facts } from './declaration/facts';
import { outcomes } from './declaration/outcomes';
import { MANAGER, OFFICER } from './declaration/part';
import { accessRegister } from './declaration/register';
import { remedies } from './declaration/remedies';
import { requests } from './declaration/requests';
import { applicationForm } from './form';
import { generalisedTerm } from './parameters';
import { accessNotice } from './public-notice';
import { kinds, silenceRules, workingUnits } from './rules';

/** A request to see what the city holds, of whatever kind. */
export const accessRequest = defineProcedure({
  key: 'accessRequest',
  code: 'P15',
  folder: 'access-requests',
  title: { it: 'Richiesta di accesso', en: 'Access request' },
  summary: {
    it: 'Accesso documentale, civico semplice, civico generalizzato e dei consiglieri comunali: dalla richiesta alla decisione, all’invio dei documenti e ai rimedi.',
    en: 'Access to documents, simple and generalised civic access, access of councillors: from the request to the decision, the documents and the remedies.',
  },
  unit: 'cabinet.direction',
  officer: OFFICER,
  manager: MANAGER,
  sharedWith: workingUnits.slice(1),
  opening: defineOpening({
    form: applicationForm,
    protocol: true,
    titleOf: ({ kind, applicant }) => `${kinds[kind].title.it}: ${applicant}`,
    partyOf: ({ applicant }) => applicant,
  }),
  term: {
    deadline: 'conclusion',
    days: generalisedTerm,
    silence: silenceRules,
    substitute: 'general-manager',
  },
  stages: {
    classification: { it: 'Qualificazione', en: 'Classification' },
    clarification: { it: 'Precisazione', en: 'Clarification' },
    search: { it: 'Ricerca', en: 'Search' },
    thirdParties: { it: 'Controinteressati', en: 'Third parties' },
    assessment: { it: 'Valutazione', en: 'Assessment' },
    notice: { it: 'Preavviso', en: 'Notice' },
    decision: { it: 'Decisione', en: 'Decision' },
    delivery: { it: 'Consegna', en: 'Delivery' },
    remedies: { it: 'Rimedi', en: 'Remedies' },
    review: { it: 'Riesame', en: 'Re-examination' },
    deferral: { it: 'Differimento', en: 'Deferral' },
  },
  tasks: { ...examination.tasks, ...decision.tasks, ...remedies.tasks },
  deadlines: {
    conclusion: {
      title: { it: 'Decisione sulla richiesta', en: 'Decision on the request' },
      basis: cite('L. 241/1990', '2', '1'),
      onExpiry: {
        it: 'Accesso documentale: la richiesta si intende respinta e si può ricorrere. Accesso civico e dei consiglieri: la decisione resta dovuta e il ritardo è segnalato.',
        en: 'Access to documents: the request counts as refused and may be appealed. Civic access and that of councillors: the decision is still due and the delay is reported.',
      },
      remindBefore: [10, 3],
    },
    ...examination.deadlines,
    ...decision.deadlines,
    ...remedies.deadlines,
  },
  acts: { ...decision.acts, ...remedies.acts },
  letters: { ...examination.letters, ...decision.letters, ...remedies.letters },
  requests,
  outcomes,
  registers: { access: accessRegister },
  facts,
  context,
  basis: [
    cite('L. 241/1990', '22'),
    cite('L. 241/1990', '24'),
    cite('L. 241/1990', '25'),
    cite('D.P.R. 184/2006', '6'),
    cite('D.Lgs. 33/2013', '5'),
    cite('D.Lgs. 33/2013', '5-bis'),
    cite('TUEL', '43'),
  ],
  publicNotice: accessNotice,
});
