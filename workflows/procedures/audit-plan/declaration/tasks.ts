import { defineTask } from '../../../../libs/domain';
import { confirmationForm, signatureForm } from '../../../../libs/forms';
import { checkChange, checkExtraPlan, checkPlan, checkQuality, checkScoring, checkUniverse } from '../checks';
import {
  changeForm,
  extraPlanAnswerForm,
  planForm,
  publicationForm,
  qualityForm,
  reportForm,
  scoringForm,
  universeForm,
} from '../form';
import { auditStandard } from '../../../../libs/law';
import { approverOffice } from './offices';

const auditor = 'audit.officer';
const head = 'audit.director';

export const tasks = {
  universe: defineTask({
    title: { it: 'Rivedere l’universo di audit', en: 'Review the audit universe' },
    instructions: {
      it: 'Controllare che il registro abbia tutti i processi, con responsabile e valutazione aggiornati. Le correzioni si fanno dalla pagina del registro, che poi si rilegge.',
      en: 'See that the register has all processes, with their owner and an up-to-date rating. Corrections are made from the page of the register, which is then read again.',
    },
    office: auditor,
    stage: 'universe',
    form: universeForm,
    check: checkUniverse,
    due: { amount: 20, unit: 'days' },
    basis: auditStandard('9.1'),
  }),
  scoring: defineTask({
    title: { it: 'Confermare le priorità', en: 'Confirm the priorities' },
    instructions: {
      it: 'Leggere come risulta ogni punteggio. Una priorità diversa da quella calcolata va motivata.',
      en: 'Read how each score follows. Another priority than the computed one needs its reasons.',
    },
    office: auditor,
    stage: 'scoring',
    form: scoringForm,
    check: checkScoring,
    due: { amount: 15, unit: 'days' },
    basis: auditStandard('9.4'),
  }),
  plan: defineTask({
    title: { it: 'Redigere il piano', en: 'Draft the plan' },
    instructions: {
      it: 'Indicare le giornate di ciascun auditor, gli incarichi dell’anno e la previsione per i due anni successivi.',
      en: 'Give the days of each auditor, the engagements of the year and the outline of the two years after.',
    },
    office: auditor,
    duty: 'proposal',
    stage: 'plan',
    form: planForm,
    check: checkPlan,
    due: { amount: 20, unit: 'days' },
    basis: auditStandard('9.4'),
  }),
  review: defineTask({
    title: { it: 'Confermare la proposta di piano', en: 'Confirm the proposed plan' },
    instructions: {
      it: 'Trasmettere la proposta al vertice, o restituirla con la motivazione.',
      en: 'Send the proposal to top management, or return it with the reasons.',
    },
    office: head,
    duty: 'confirmation',
    stage: 'plan',
    form: confirmationForm,
    due: { amount: 5, unit: 'days' },
    basis: auditStandard('9.4'),
  }),
  approval: defineTask({
    title: { it: 'Approvare il piano di audit', en: 'Approve the audit plan' },
    instructions: {
      it: 'Firmare l’approvazione, o restituire il piano con la motivazione.',
      en: 'Sign the approval, or return the plan with the reasons.',
    },
    office: approverOffice,
    duty: 'decision',
    stage: 'approval',
    form: signatureForm,
    confirms: 'signature',
    signs: { kind: 'determination' },
    due: { amount: 15, unit: 'days' },
    basis: auditStandard('9.4'),
  }),
  publication: defineTask({
    title: { it: 'Pubblicare il piano all’interno dell’ente', en: 'Publish the plan inside the house' },
    instructions: {
      it: 'Pubblicare il piano nella intranet e indicare dove.',
      en: 'Publish the plan on the intranet and say where.',
    },
    office: auditor,
    stage: 'approval',
    form: publicationForm,
    due: { amount: 10, unit: 'days' },
    basis: auditStandard('9.4'),
  }),
  change: defineTask({
    title: { it: 'Proporre la modifica del piano', en: 'Propose the change of the plan' },
    instructions: {
      it: 'Indicare gli incarichi da aggiungere, spostare o togliere. Quelli già iniziati non cambiano da qui.',
      en: 'Name the engagements to add, move or take out. Those that have begun do not change here.',
    },
    office: auditor,
    duty: 'proposal',
    stage: 'execution',
    form: changeForm,
    check: checkChange,
    due: { amount: 10, unit: 'days' },
    basis: auditStandard('9.4'),
  }),
  changeApproval: defineTask({
    title: { it: 'Approvare la modifica del piano', en: 'Approve the change of the plan' },
    instructions: {
      it: 'Firmare la modifica, o restituirla con la motivazione: il piano resta com’è.',
      en: 'Sign the change, or return it with the reasons: the plan stays as it is.',
    },
    office: approverOffice,
    duty: 'decision',
    stage: 'execution',
    form: signatureForm,
    confirms: 'signature',
    signs: { kind: 'determination' },
    due: { amount: 10, unit: 'days' },
    basis: auditStandard('9.4'),
  }),
  extraPlanAnswer: defineTask({
    title: { it: 'Rispondere alla richiesta extra piano', en: 'Answer the request outside of the plan' },
    instructions: {
      it: 'Accogliere la richiesta e aprire l’incarico, o non accoglierla con la motivazione, che viene comunicata a chi l’ha fatta.',
      en: 'Accept the request and open the engagement, or decline it with the reasons, which whoever asked is told.',
    },
    office: head,
    stage: 'execution',
    form: extraPlanAnswerForm,
    check: checkExtraPlan,
    due: { amount: 15, unit: 'days' },
    basis: auditStandard('9.4'),
  }),
  halfYearReport: defineTask({
    title: { it: 'Redigere la relazione semestrale', en: 'Write the half-yearly report' },
    instructions: {
      it: 'Riferire al vertice sull’avanzamento del piano.',
      en: 'Tell top management how the plan goes.',
    },
    office: head,
    stage: 'execution',
    form: reportForm,
    basis: auditStandard('12.1'),
  }),
  quality: defineTask({
    title: { it: 'Valutare la qualità dell’attività', en: 'Assess the quality of the work' },
    instructions: {
      it: 'Riportare la valutazione interna dell’anno e quando è stata svolta l’ultima valutazione esterna.',
      en: 'Report the internal assessment of the year, and when the last external one was made.',
    },
    office: head,
    stage: 'conclusion',
    form: qualityForm,
    check: checkQuality,
    due: { amount: 30, unit: 'days' },
    basis: auditStandard('12.1'),
  }),
  annualReport: defineTask({
    title: { it: 'Redigere la relazione annuale', en: 'Write the annual report' },
    instructions: {
      it: 'Riferire al vertice su copertura, giudizi, azioni ancora aperte e qualità.',
      en: 'Tell top management of coverage, opinions, open actions and quality.',
    },
    office: head,
    stage: 'conclusion',
    form: reportForm,
    basis: auditStandard('8.3'),
  }),
} as const;
