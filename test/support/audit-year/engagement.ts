import { defineOpening, defineProcedure, defineTask } from '../../../libs/domain';
import { choice, form, integer, text } from '../../../libs/forms';
import { cite } from '../../../libs/law';
import { opinions } from '../../../workflows/procedures/audit-plan/kinds';

const basis = cite('Regolamento di prova', '1');
const line = (it: string) => text(2_000, { label: { it, en: it } });

/**
 * An engagement of one task, by which a story lets it report to its year whatever it wants: what engagements do themselves has
 * stories of its own.
 */
export const auditEngagement = defineProcedure({
  key: 'auditEngagement',
  code: 'P04',
  folder: '../../test/support/audit-year',
  title: { it: 'Incarico di prova', en: 'Engagement of a test' },
  summary: { it: 'Riferisce al suo anno.', en: 'Reports to its year.' },
  unit: 'audit.direction',
  officer: 'audit.officer',
  manager: 'audit.director',
  parent: 'auditYear',
  openedByParent: true,
  opening: defineOpening({
    form: form({
      title: line('Incarico'),
      year: integer(2020, 2999, { label: { it: 'Anno', en: 'Year' } }),
      code: line('Codice'),
      process: line('Processo'),
      ownerOffice: line('Ufficio'),
      ownerTitle: line('Struttura'),
      objective: line('Obiettivi'),
      scope: line('Ambito'),
      periodFrom: line('Dal'),
      periodTo: line('Al'),
      priority: line('Priorità'),
      plannedDays: integer(1, 400, { label: { it: 'Giornate', en: 'Days' } }),
      requestedBy: line('Richiesto da').optional(),
      requestReasons: line('Motivo').optional(),
    }),
    protocol: false,
    titleOf: ({ title }) => title,
  }),
  stages: { work: { it: 'Lavoro', en: 'Work' } },
  tasks: {
    report: defineTask({
      title: { it: 'Riferire', en: 'Report' },
      instructions: { it: 'Riferire.', en: 'Report.' },
      office: 'audit.officer',
      stage: 'work',
      form: form({
        milestone: choice(
          {
            suspended: { it: 'Sospeso', en: 'Suspended' },
            resumed: { it: 'Ripreso', en: 'Resumed' },
            concluded: { it: 'Concluso', en: 'Concluded' },
          },
          { label: { it: 'Esito', en: 'Result' } },
        ),
        opinion: choice(opinions, { label: { it: 'Giudizio', en: 'Opinion' } }).optional(),
      }),
      basis,
    }),
  },
  deadlines: {},
  acts: {},
  letters: {},
  requests: {},
  outcomes: {
    done: { title: { it: 'Fatto', en: 'Done' }, favour: 'neutral' },
    withdrawn: { title: { it: 'Annullato', en: 'Given up' }, favour: 'neutral' },
  },
  facts: {},
  basis: [basis],
  publicNotice: {
    startedBy: 'ownMotion',
    begins: { it: 'Lo apre il piano.', en: 'The plan opens it.' },
    decides: [{ organ: 'manager', office: 'audit.director', decides: { it: 'Decide.', en: 'Decides.' } }],
    ownCase: ['askUnit'],
    parameters: [],
    declarationInstead: 'none',
    remedies: ['regionalCourt'],
  },
});
