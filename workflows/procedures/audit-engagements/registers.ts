import { defineRegister } from '../../../libs/domain';
import { choice, date, form, integer, longText, text } from '../../../libs/forms';
import { auditStandard } from '../../../libs/law';
import { actionForm } from './action-forms';
import { family } from './declaration/shared';
import { opinions } from './rules';

const keeper = { unit: family.unit, officer: family.officer, manager: family.manager };

/** What an action has come to. */
export const actionStates = {
  open: { it: 'Da attuare', en: 'Open' },
  verified: { it: 'Attuata e verificata', en: 'Carried out and verified' },
  riskAccepted: { it: 'Rischio accettato', en: 'Risk accepted' },
  cancelled: { it: 'Annullata', en: 'Cancelled' },
} as const;

/** What was agreed in engagements, until an auditor has seen it done. */
export const auditActions = defineRegister({
  key: 'auditActions',
  title: { it: 'Azioni correttive', en: 'Audit actions' },
  summary: {
    it: 'Le azioni concordate negli incarichi di audit, con scadenza, proroghe ed esito della verifica.',
    en: 'The actions agreed in audit engagements, with the day by which they are due, extensions and what was verified.',
  },
  entry: form({
    ...actionForm.shape,
    case: text(200, { label: { it: 'Pratica', en: 'Case' } }),
    agreed: date({ label: { it: 'Termine concordato', en: 'Day agreed first' } }),
    extensions: integer(0, 100, { label: { it: 'Proroghe', en: 'Extensions' } }),
    state: choice(actionStates, { label: { it: 'Stato', en: 'State' } }),
    closedOn: date({ label: { it: 'Chiusa il', en: 'Closed on' } }).optional(),
    how: longText({ label: { it: 'Come è stata chiusa', en: 'How it was closed' } }).optional(),
  }),
  keyOf: (entry) => entry.case,
  titleOf: ({ finding, findingTitle }) => `${finding} ${findingTitle}`,
  columns: ['engagement', 'findingTitle', 'severity', 'ownerTitle', 'due', 'state'],
  overviews: {
    open: {
      kind: 'open',
      title: { it: 'Azioni aperte', en: 'Open actions' },
      summary: {
        it: 'Le azioni scadute e non ancora verificate, dalla più lontana.',
        en: 'Actions past their day and not yet verified, the oldest first.',
      },
      open: ({ state, due }, _to, today) => state === 'open' && due < today,
      since: { it: 'Giorni di ritardo', en: 'Days late' },
      sinceOf: ({ due }) => due,
      columns: ['engagement', 'findingTitle', 'severity', 'ownerTitle', 'due'],
    },
    owners: {
      kind: 'grouped',
      title: { it: 'Per struttura e anno', en: 'By structure and year' },
      by: 'ownerTitle',
      sums: [],
    },
  },
  ...keeper,
  public: false,
  basis: [auditStandard('15.2')],
});

/** How engagements have ended: what opinions, coverage and severity over the years are counted from. */
export const auditReports = defineRegister({
  key: 'auditReports',
  title: { it: 'Relazioni di audit', en: 'Audit reports' },
  summary: {
    it: 'Le relazioni finali degli incarichi, con il giudizio e il numero dei rilievi per gravità.',
    en: 'The final reports of engagements, with their opinion and the number of findings by severity.',
  },
  entry: form({
    report: text(80, { label: { it: 'Relazione n.', en: 'Report no.' } }),
    case: text(200, { label: { it: 'Pratica', en: 'Case' } }),
    title: text(160, { label: { it: 'Incarico', en: 'Engagement' } }),
    code: text(40, { label: { it: 'Codice del processo', en: 'Code of the process' } }),
    process: text(200, { label: { it: 'Processo', en: 'Process' } }),
    ownerTitle: text(200, { label: { it: 'Struttura', en: 'Structure' } }),
    opinion: choice(opinions, { label: { it: 'Giudizio', en: 'Opinion' } }),
    critical: integer(0, 1000, { label: { it: 'Critici', en: 'Critical' } }),
    high: integer(0, 1000, { label: { it: 'Alti', en: 'High' } }),
    medium: integer(0, 1000, { label: { it: 'Medi', en: 'Medium' } }),
    low: integer(0, 1000, { label: { it: 'Bassi', en: 'Low' } }),
    concludedOn: date({ label: { it: 'Del', en: 'Of' } }),
    plannedDays: integer(0, 1000, { label: { it: 'Giornate previste', en: 'Days planned' } }),
    usedDays: integer(0, 1000, { label: { it: 'Giornate impiegate', en: 'Days used' } }),
  }),
  keyOf: ({ report }) => report,
  titleOf: ({ title, report }) => `${title} (${report})`,
  columns: ['title', 'ownerTitle', 'opinion', 'critical', 'high', 'medium', 'low', 'concludedOn'],
  overviews: {
    opinions: {
      kind: 'grouped',
      title: { it: 'Per giudizio e anno', en: 'By opinion and year' },
      by: 'opinion',
      sums: [],
    },
  },
  ...keeper,
  public: false,
  basis: [auditStandard('15.1')],
});
