import { defineOpening, defineProcedure, defineRecurrence } from '../../../libs/domain';
import { auditActions } from '../audit-engagements/registers';
import { context, facts } from './declaration/shown';
import { tasks } from './declaration/tasks';
import { changeRequestForm, extraPlanForm, yearForm } from './form';
import { auditDashboard } from './dashboard';
import { letters } from './letters';
import { opensOn } from './parameters';
import { auditYearNotice } from './public-notice';
import { auditPlans, auditUniverse } from './registers';
import { auditStandard } from '../../../libs/law';

/** A year of internal auditing: universe, priorities, plan, engagements, reports. The engagements are its parts. */
export const auditYear = defineProcedure({
  key: 'auditYear',
  code: 'P04',
  folder: 'audit-plan',
  title: { it: 'Piano annuale di audit', en: 'Annual audit plan' },
  summary: {
    it: 'L’universo di audit è rivisto e valutato, il piano è approvato dal vertice, gli incarichi si aprono nel loro mese, l’anno si chiude con la relazione e la valutazione della qualità.',
    en: 'The audit universe is reviewed and rated, the plan approved by top management, engagements begin in their month, and the year ends with its report and the assessment of quality.',
  },
  unit: 'audit.direction',
  officer: 'audit.officer',
  manager: 'audit.director',
  parts: { title: { it: 'Incarichi di audit', en: 'Audit engagements' } },
  opening: defineOpening({
    form: yearForm,
    protocol: false,
    titleOf: ({ year }) => `Piano di audit ${year}`,
  }),
  recurs: defineRecurrence(yearForm, {
    opensOn,
    yearsAhead: 1,
    applicationOf: (year) => ({ year }),
    yearOf: ({ year }) => year,
  }),
  stages: {
    universe: { it: 'Universo di audit', en: 'Audit universe' },
    scoring: { it: 'Priorità', en: 'Priorities' },
    plan: { it: 'Piano', en: 'Plan' },
    approval: { it: 'Approvazione', en: 'Approval' },
    execution: { it: 'Attuazione', en: 'Execution' },
    conclusion: { it: 'Chiusura dell’anno', en: 'End of the year' },
  },
  tasks,
  deadlines: {
    approval: {
      title: { it: 'Approvazione del piano', en: 'Approval of the plan' },
      basis: auditStandard('9.4'),
      onExpiry: {
        it: 'L’anno comincia senza piano: l’approvazione resta dovuta e gli incarichi dei mesi trascorsi non possono essere pianificati.',
        en: 'The year begins without a plan: approval is still due, and engagements of months that are over cannot be planned.',
      },
      remindBefore: [30, 10],
    },
    halfYearReport: {
      title: { it: 'Relazione semestrale', en: 'Half-yearly report' },
      basis: auditStandard('12.1'),
      onExpiry: {
        it: 'La relazione resta dovuta.',
        en: 'The report is still due.',
      },
      remindBefore: [10],
    },
    annualReport: {
      title: { it: 'Relazione annuale', en: 'Annual report' },
      basis: auditStandard('8.3'),
      onExpiry: {
        it: 'La relazione resta dovuta.',
        en: 'The report is still due.',
      },
      remindBefore: [20, 5],
    },
  },
  acts: {
    plan: {
      title: { it: 'Piano di audit', en: 'Audit plan' },
      organ: 'manager',
      register: 'auditPlans',
      template: letters.plan,
      basis: auditStandard('9.4'),
    },
    planChange: {
      title: { it: 'Modifica del piano di audit', en: 'Change of the audit plan' },
      organ: 'manager',
      register: 'auditPlans',
      template: letters.planChange,
      basis: auditStandard('9.4'),
    },
  },
  letters: {
    planNotice: {
      title: { it: 'Trasmissione del piano', en: 'Transmission of the plan' },
      template: letters.planNotice,
      basis: auditStandard('9.4'),
    },
    extraPlanAccepted: {
      title: { it: 'Richiesta extra piano accolta', en: 'Request outside of the plan accepted' },
      template: letters.extraPlanAccepted,
      basis: auditStandard('9.4'),
    },
    extraPlanDeclined: {
      title: { it: 'Richiesta extra piano non accolta', en: 'Request outside of the plan declined' },
      template: letters.extraPlanDeclined,
      basis: auditStandard('9.4'),
    },
    halfYearReport: {
      title: { it: 'Relazione semestrale', en: 'Half-yearly report' },
      template: letters.halfYearReport,
      basis: auditStandard('12.1'),
    },
    annualReport: {
      title: { it: 'Relazione annuale', en: 'Annual report' },
      template: letters.annualReport,
      basis: auditStandard('8.3'),
    },
  },
  requests: {
    changePlan: {
      title: { it: 'Avviare una modifica del piano', en: 'Begin a change of the plan' },
      instructions: {
        it: 'Dire perché il piano deve cambiare: segue la proposta, che il vertice approva.',
        en: 'Say why the plan has to change: a proposal follows, which top management approves.',
      },
      offices: ['audit.director', 'audit.officer'],
      form: changeRequestForm,
      stages: ['execution'],
      basis: auditStandard('9.4'),
    },
    extraPlan: {
      title: { it: 'Chiedere un incarico extra piano', en: 'Ask for an engagement outside of the plan' },
      instructions: {
        it: 'Indicare il processo, gli obiettivi e il motivo. Il Direttore dell’Internal Auditing risponde per iscritto.',
        en: 'Name the process, the objectives and the reasons. The head of internal auditing answers in writing.',
      },
      offices: ['mayor', 'general-manager', 'rpct'],
      form: extraPlanForm,
      stages: ['execution'],
      basis: auditStandard('9.4'),
    },
  },
  outcomes: {
    concluded: { title: { it: 'Concluso', en: 'Concluded' }, favour: 'neutral' },
    concludedRunning: {
      title: { it: 'Concluso con incarichi in corso', en: 'Concluded with engagements under way' },
      favour: 'neutral',
    },
    withdrawn: { title: { it: 'Annullato', en: 'Given up' }, favour: 'neutral' },
  },
  dashboards: [auditDashboard],
  registers: { auditUniverse, auditPlans, auditActions },
  facts,
  context,
  basis: [auditStandard('9.1'), auditStandard('9.4'), auditStandard('8.3'), auditStandard('12.1')],
  publicNotice: auditYearNotice,
});
