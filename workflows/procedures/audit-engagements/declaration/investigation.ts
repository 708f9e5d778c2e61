import { defineOpening, defineProcedure, defineTask, textFact } from '../../../../libs/domain';
import { cite } from '../../../../libs/law';
import {
  investigationAssessmentForm,
  investigationForm,
  filingForm,
  reportedForm,
} from '../investigation-forms';
import { letters } from '../letters';
import { investigationNotice } from '../public-notice';
import { family } from './shared';

const crime = cite('c.p.p.', '331', '1');
const damage = cite('D.Lgs. 174/2016', '52', '1');

/** What an audit found and others judge. Always restricted to those who are admitted by name. */
export const auditInvestigation = defineProcedure({
  key: 'auditInvestigation',
  ...family,
  title: { it: 'Indagine riservata', en: 'Restricted investigation' },
  summary: {
    it: 'Fatti di possibile rilievo penale o contabile: valutazione e denuncia alla Procura della Repubblica e alla Procura regionale della Corte dei conti.',
    en: 'Facts that may be a crime or damage to public funds: assessment, report to the public prosecutor and to the Court of Auditors.',
  },
  opening: defineOpening({
    form: investigationForm,
    protocol: false,
    titleOf: ({ title }) => title,
  }),
  stages: {
    assessment: { it: 'Valutazione', en: 'Assessment' },
    reports: { it: 'Denunce', en: 'Reports' },
    follow: { it: 'Seguito', en: 'What followed' },
  },
  tasks: {
    assess: defineTask({
      title: { it: 'Valutare i fatti', en: 'Assess the facts' },
      instructions: {
        it: 'Stabilire se vi è una notizia di reato perseguibile d’ufficio o un possibile danno erariale. La denuncia è dovuta senza ritardo.',
        en: 'Decide whether there is a crime prosecuted ex officio or possible damage to public funds. A report is due without delay.',
      },
      office: family.manager,
      stage: 'assessment',
      form: investigationAssessmentForm,
      due: { amount: 5, unit: 'days' },
      basis: crime,
    }),
    prosecutor: defineTask({
      title: {
        it: 'Firmare la denuncia alla Procura della Repubblica',
        en: 'Sign the report to the public prosecutor',
      },
      instructions: {
        it: 'La denuncia espone gli elementi essenziali del fatto e le fonti di prova note (art. 332 c.p.p.).',
        en: 'It states the essential facts and the evidence that is known (art. 332 c.p.p.).',
      },
      office: family.manager,
      stage: 'reports',
      form: reportedForm,
      due: { amount: 2, unit: 'days' },
      duty: 'decision',
      confirms: 'signature',
      signs: { kind: 'auditReport' },
      basis: crime,
    }),
    court: defineTask({
      title: {
        it: 'Firmare la denuncia alla Corte dei conti',
        en: 'Sign the report to the Court of Auditors',
      },
      instructions: {
        it: 'La denuncia di danno va alla Procura regionale presso la Corte dei conti.',
        en: 'It goes to the regional prosecutor at the Court of Auditors.',
      },
      office: family.manager,
      stage: 'reports',
      form: reportedForm,
      due: { amount: 5, unit: 'days' },
      duty: 'decision',
      confirms: 'signature',
      signs: { kind: 'auditReport' },
      basis: damage,
    }),
    filing: defineTask({
      title: { it: 'Motivare l’archiviazione', en: 'Give the reasons for filing it' },
      instructions: {
        it: 'Indicare perché i fatti non vanno segnalati.',
        en: 'Say why the facts are not reported.',
      },
      office: family.manager,
      stage: 'reports',
      form: filingForm,
      due: { amount: 5, unit: 'days' },
      basis: crime,
    }),
    follow: defineTask({
      title: { it: 'Registrare il seguito', en: 'Register what followed' },
      instructions: {
        it: 'Registrare quanto comunicato dalle autorità e le misure interne, poi chiudere il fascicolo.',
        en: 'Register what the authorities have told and what was done inside, then close the dossier.',
      },
      office: family.manager,
      stage: 'follow',
      form: reportedForm,
      basis: crime,
    }),
  },
  deadlines: {},
  acts: {},
  letters: {
    prosecutorReport: {
      title: { it: 'Denuncia alla Procura della Repubblica', en: 'Report to the public prosecutor' },
      template: letters.prosecutorReport,
      basis: crime,
    },
    courtReport: {
      title: { it: 'Denuncia di danno erariale', en: 'Report of damage to public funds' },
      template: letters.courtReport,
      basis: damage,
    },
  },
  requests: {},
  outcomes: {
    reported: { title: { it: 'Denunciata', en: 'Reported' }, favour: 'neutral' },
    filed: { title: { it: 'Archiviata', en: 'Filed' }, favour: 'neutral' },
  },
  facts: {
    concerns: textFact('Che cosa è emerso', 'What has come up'),
    estimate: textFact('Danno stimato (€)', 'Damage estimated (€)'),
    reports: textFact('Denunce', 'Reports'),
  },
  context: {
    facts: textFact('Fatti', 'Facts'),
    elements: textFact('Elementi essenziali', 'Essential facts'),
  },
  basis: [crime, damage, cite('D.Lgs. 24/2023', '12', '1')],
  publicNotice: investigationNotice,
});
