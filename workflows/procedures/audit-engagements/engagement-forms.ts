import { z } from 'zod';
import type { FormProblem, TaskContext } from '../../../libs/domain';
import {
  choice,
  consistent,
  date,
  form,
  group,
  happenedOn,
  integer,
  list,
  longText,
  offered,
  person,
  problem,
  requiredWhen,
  text,
  yesNo,
} from '../../../libs/forms';
import { compareDates } from '../../../libs/law';
import { severities } from './rules';

/** How urgent the plan has made an engagement. */
export const priorities = {
  high: { it: 'Alta', en: 'High' },
  medium: { it: 'Media', en: 'Medium' },
  low: { it: 'Bassa', en: 'Low' },
} as const;

const objective = () => longText({ label: { it: 'Obiettivi', en: 'Objectives' } });
const scope = () => longText({ label: { it: 'Ambito', en: 'Scope' } });
const periodFrom = () => date({ label: { it: 'Periodo esaminato, dal', en: 'Period examined, from' } });
const periodTo = () => date({ label: { it: 'al', en: 'to' } });
const reasons = () => longText({ label: { it: 'Motivazione', en: 'Reasons' } });

/** Where the process that is audited stands, and whose it is. */
export const ownerFields = {
  process: text(200, { label: { it: 'Processo', en: 'Process' } }),
  ownerOffice: text(80, { label: { it: 'Ufficio responsabile', en: 'Office of the owner' } }),
  ownerTitle: text(200, { label: { it: 'Struttura responsabile', en: 'Structure of the owner' } }),
};

/** An engagement as the plan of the year, or somebody outside of it, asks for it. */
export const engagementForm = consistent(
  form({
    title: text(160, { label: { it: 'Incarico', en: 'Engagement' } }),
    year: integer(2020, 2999, { label: { it: 'Anno del piano', en: 'Year of the plan' } }),
    code: text(40, {
      label: { it: 'Codice del processo', en: 'Code of the process' },
      hint: { it: 'Come nell’universo di audit.', en: 'As in the audit universe.' },
    }),
    ...ownerFields,
    objective: objective(),
    scope: scope(),
    periodFrom: periodFrom(),
    periodTo: periodTo(),
    priority: choice(priorities, { label: { it: 'Priorità', en: 'Priority' } }),
    plannedDays: integer(1, 400, { label: { it: 'Giornate previste', en: 'Days planned' } }),
    requestedBy: text(160, {
      label: { it: 'Extra piano, richiesto da', en: 'Extra plan, asked for by' },
    }).optional(),
    requestReasons: longText({
      label: { it: 'Motivo della richiesta', en: 'Why it was asked for' },
    }).optional(),
  }),
  ({ periodFrom: from, periodTo: to, requestedBy, requestReasons }) => [
    ...periodProblems(from, to),
    ...requiredWhen(requestedBy !== undefined, requestReasons, ['requestReasons'], {
      it: 'Indicare perché l’incarico è extra piano.',
      en: 'Say why the engagement is outside of the plan.',
    }),
  ],
);

function periodProblems(from: string, to: string): FormProblem[] {
  return compareDates(to, from) < 0
    ? [
        problem(['periodTo'], {
          it: 'Il periodo finisce prima di iniziare.',
          en: 'The period ends before it begins.',
        }),
      ]
    : [];
}

/** The engagement letter: who audits what. */
export const assignmentForm = consistent(
  form({
    lead: person({ label: { it: 'Responsabile dell’incarico', en: 'Lead auditor' } }),
    team: list(person({ label: { it: 'Auditor', en: 'Auditor' } }), 0, 8, {
      label: { it: 'Altri auditor', en: 'Other auditors' },
    }),
    objective: objective(),
    scope: scope(),
    periodFrom: periodFrom(),
    periodTo: periodTo(),
  }),
  ({ lead, team, periodFrom: from, periodTo: to }) => [
    ...periodProblems(from, to),
    ...team.flatMap((member, index) =>
      member === lead || team.indexOf(member) < index
        ? [problem(['team', index], { it: 'Persona già indicata.', en: 'Named already.' })]
        : [],
    ),
  ],
);

/** Each auditor says what ties them to the audited office. */
export const objectivityForm = consistent(
  form({
    conflict: choice(
      {
        none: { it: 'Nessun conflitto di interessi', en: 'No conflict of interest' },
        conflict: { it: 'Vi è un conflitto di interessi', en: 'There is a conflict of interest' },
      },
      { label: { it: 'Dichiarazione', en: 'Declaration' } },
    ),
    reasons: longText({ label: { it: 'Quale', en: 'Which' } }).optional(),
    workedThere: yesNo({
      label: { it: 'Ha lavorato nella struttura esaminata', en: 'Has worked in the audited structure' },
    }),
    leftOn: happenedOn({
      label: { it: 'Ultimo giorno in quella struttura', en: 'Last day there' },
      hint: { it: 'Vuoto se vi lavora ancora.', en: 'Empty for somebody who is still there.' },
    }).optional(),
  }),
  ({ conflict, reasons: which, workedThere, leftOn }) => [
    ...requiredWhen(conflict === 'conflict', which, ['reasons'], {
      it: 'Indicare il conflitto.',
      en: 'Say what the conflict is.',
    }),
    ...(!workedThere && leftOn !== undefined
      ? [
          problem(['leftOn'], {
            it: 'Il giorno riguarda solo chi vi ha lavorato.',
            en: 'The day is for those who have worked there.',
          }),
        ]
      : []),
  ],
);

/** What the audited office is told first, and asked for. */
export const openingNoticeForm = form({
  documents: list(text(300, { label: { it: 'Documento', en: 'Document' } }), 1, 40, {
    label: { it: 'Documenti richiesti', en: 'Documents asked for' },
  }),
  notes: longText({ label: { it: 'Indicazioni', en: 'Notes' } }).optional(),
});

export const openingMeetingForm = form({
  heldOn: happenedOn({ label: { it: 'Tenuta il', en: 'Held on' } }),
  present: list(text(160, { label: { it: 'Nome e ruolo', en: 'Name and role' } }), 1, 20, {
    label: { it: 'Presenti', en: 'Present' },
  }),
  notes: longText({ label: { it: 'Verbale', en: 'Minutes' } }),
});

const score = (it: string, en: string) => integer(1, 5, { label: { it, en } });

/** Standard 13.2: the risks of the process. */
export const risksForm = form({
  risks: list(
    consistent(
      group(
        {
          risk: text(300, { label: { it: 'Rischio', en: 'Risk' } }),
          likelihood: score('Probabilità, da 1 a 5', 'Likelihood, 1 to 5'),
          impact: score('Impatto, da 1 a 5', 'Impact, 1 to 5'),
          controls: longText({ label: { it: 'Controlli esistenti', en: 'Controls' } }),
          residualLikelihood: score('Probabilità residua', 'Residual likelihood'),
          residualImpact: score('Impatto residuo', 'Residual impact'),
        },
        { label: { it: 'Rischio', en: 'Risk' } },
      ),
      ({ likelihood, impact, residualLikelihood, residualImpact }) => [
        ...(residualLikelihood > likelihood ? [aboveInherent('residualLikelihood')] : []),
        ...(residualImpact > impact ? [aboveInherent('residualImpact')] : []),
      ],
    ),
    1,
    40,
    { label: { it: 'Rischi', en: 'Risks' } },
  ),
});

function aboveInherent(field: string): FormProblem {
  return problem([field], {
    it: 'Un controllo non aumenta il rischio: indicare un valore non superiore a quello iniziale.',
    en: 'A control does not add to a risk: at most the value before it.',
  });
}

/** How a test looks at the process. */
export const testKinds = {
  interview: { it: 'Intervista', en: 'Interview' },
  walkThrough: { it: 'Walk-through', en: 'Walk-through' },
  sample: { it: 'Verifica a campione', en: 'Test of a sample' },
  automatic: { it: 'Verifica automatica sull’intera popolazione', en: 'Automatic test of all cases' },
  analysis: { it: 'Analisi di documenti o dati', en: 'Analysis of documents or data' },
} as const;

/** Standards 13.3 to 13.6: what is looked at, by which criteria, how. */
export const programmeForm = form({
  criteria: list(text(300, { label: { it: 'Criterio', en: 'Criterion' } }), 1, 30, {
    label: { it: 'Criteri di valutazione', en: 'Criteria' },
    hint: { it: 'Norma, regolamento o procedura interna.', en: 'Law, regulation or internal procedure.' },
  }),
  tests: list(
    group(
      {
        risk: integer(1, 40, { label: { it: 'Rischio n.', en: 'Risk no.' } }),
        kind: choice(testKinds, { label: { it: 'Tecnica', en: 'Technique' } }),
        what: text(300, { label: { it: 'Che cosa si verifica', en: 'What is looked at' } }),
      },
      { label: { it: 'Test', en: 'Test' } },
    ),
    1,
    60,
    { label: { it: 'Test', en: 'Tests' } },
  ),
});

const riskContext = z.object({ risks: z.array(z.unknown()), toTest: z.string().optional() });

/** Each test looks at one of the risks. */
export function checkProgramme(
  { tests }: z.output<typeof programmeForm>,
  context: TaskContext,
): FormProblem[] {
  const known = riskContext.parse(context).risks.length;
  return tests.flatMap(({ risk }, index) =>
    risk > known
      ? [
          problem(['tests', index, 'risk'], {
            it: 'Non vi è un rischio con questo numero.',
            en: 'There is no such risk.',
          }),
        ]
      : [],
  );
}

/** Yes, or back with the reason. */
const returning = (what: { it: string; en: string }) =>
  consistent(
    form({
      decision: choice(
        { approved: { it: 'Approvato', en: 'Approved' }, returned: { it: 'Da rivedere', en: 'Returned' } },
        { label: what },
      ),
      reasons: reasons().optional(),
    }),
    ({ decision, reasons: why }) =>
      requiredWhen(decision === 'returned', why, ['reasons'], {
        it: 'Indicare che cosa va rivisto.',
        en: 'Say what has to be reviewed.',
      }),
  );

export const programmeApprovalForm = returning({ it: 'Programma di lavoro', en: 'Work programme' });
export const draftApprovalForm = returning({ it: 'Bozza di relazione', en: 'Draft report' });
export const paperReviewForm = returning({ it: 'Carta di lavoro', en: 'Working paper' });

const evidence = () =>
  list(text(300, { label: { it: 'Evidenza', en: 'Evidence' } }), 0, 30, {
    label: { it: 'Evidenze', en: 'Evidence' },
    hint: { it: 'Documento e dove si trova.', en: 'Document, and where it is.' },
  });

const paperFields = {
  doneOn: happenedOn({ label: { it: 'Svolta il', en: 'Done on' } }),
  content: longText({
    label: { it: 'Che cosa è stato fatto e che cosa risulta', en: 'What was done and found' },
  }),
  result: choice(
    {
      satisfactory: { it: 'Senza eccezioni', en: 'Without exceptions' },
      exceptions: { it: 'Con eccezioni', en: 'With exceptions' },
      notPossible: { it: 'Non eseguibile', en: 'Could not be done' },
    },
    { label: { it: 'Esito', en: 'Result' } },
  ),
  evidence: evidence(),
};

/** Standards 14.1, 14.2 and 14.6: one test of the programme, as it was done. */
export const paperForm = form({
  test: offered(
    { table: 'tests', column: 'code', title: 'what' },
    { label: { it: 'Test del programma', en: 'Test of the programme' } },
  ),
  ...paperFields,
});
export const paperRevisionForm = form(paperFields);

/** Standard 14.3: what is, what should be, why it is otherwise, what follows. */
export const findingFields = {
  title: text(160, { label: { it: 'Titolo', en: 'Title' } }),
  condition: longText({
    label: { it: 'Condizione', en: 'Condition' },
    hint: { it: 'La situazione riscontrata.', en: 'What was found.' },
  }),
  criteria: longText({
    label: { it: 'Criterio', en: 'Criteria' },
    hint: {
      it: 'La norma o la regola che doveva essere seguita.',
      en: 'The rule that should have been followed.',
    },
  }),
  cause: longText({ label: { it: 'Causa', en: 'Cause' } }),
  effect: longText({ label: { it: 'Effetto', en: 'Effect' } }),
  severity: choice(severities, { label: { it: 'Gravità', en: 'Severity' } }),
  recommendation: longText({ label: { it: 'Raccomandazione', en: 'Recommendation' } }),
};

export const findingForm = form({
  paper: offered(
    { table: 'sources', column: 'code', title: 'what' },
    { label: { it: 'Carta di lavoro o scheda', en: 'Working paper or sheet' } },
  ),
  ...findingFields,
});

/** A finding that turns out not to be one. */
export const dropFindingForm = form({
  finding: offered(
    { table: 'findings', column: 'code', title: 'title' },
    { label: { it: 'Rilievo', en: 'Finding' } },
  ),
  reasons: reasons(),
});

export const fieldworkForm = form({
  usedDays: integer(1, 1000, { label: { it: 'Giornate impiegate', en: 'Days used' } }),
  conclusions: longText({ label: { it: 'Sintesi del lavoro svolto', en: 'Summary of the work done' } }),
});

/** The draft; its findings are those of the fieldwork. */
export const draftForm = form({
  summary: longText({ label: { it: 'Sintesi per il responsabile', en: 'Summary for the owner' } }),
  goodPractice: longText({ label: { it: 'Aspetti positivi', en: 'What works well' } }).optional(),
});

/** What becomes of a finding that its owner does not share. */
export const assessmentForm = consistent(
  form({
    decision: choice(
      {
        upheld: {
          it: 'Il rilievo è confermato: restano entrambe le versioni',
          en: 'Upheld: both versions stay',
        },
        changed: { it: 'Il rilievo è modificato', en: 'Changed' },
        dropped: { it: 'Il rilievo è ritirato', en: 'Dropped' },
      },
      { label: { it: 'Valutazione', en: 'Assessment' } },
    ),
    reasons: reasons(),
    severity: choice(severities, { label: { it: 'Nuova gravità', en: 'New severity' } }).optional(),
  }),
  ({ decision, severity }) =>
    requiredWhen(decision === 'changed', severity, ['severity'], {
      it: 'Indicare la gravità del rilievo modificato.',
      en: 'Give the severity of the finding as it is now.',
    }),
);

/** Standard 11.5: the top management on a risk that its owner would bear. */
export const riskDecisionForm = consistent(
  form({
    decision: choice(
      {
        accepted: { it: 'Il rischio è accettato', en: 'The risk is accepted' },
        refused: {
          it: 'Il rischio non è accettato: va attuata un’azione',
          en: 'Not accepted: action is needed',
        },
      },
      { label: { it: 'Decisione', en: 'Decision' } },
    ),
    reasons: reasons(),
    action: longText({ label: { it: 'Azione da attuare', en: 'What is to be done' } }).optional(),
    due: date({ label: { it: 'Entro il', en: 'By' } }).optional(),
  }),
  ({ decision, action, due }) => [
    ...requiredWhen(decision === 'refused', action, ['action'], {
      it: 'Indicare l’azione da attuare.',
      en: 'Say what is to be done.',
    }),
    ...requiredWhen(decision === 'refused', due, ['due'], {
      it: 'Indicare entro quando.',
      en: 'Say by when.',
    }),
  ],
);

/** Standards 14.5 and 15.1: the final report and to whom it goes. */
export const reportForm = form({
  conclusion: longText({ label: { it: 'Conclusioni', en: 'Conclusion' } }),
  distribution: list(text(160, { label: { it: 'Destinatario', en: 'Addressee' } }), 0, 12, {
    label: { it: 'Altri destinatari', en: 'Other addressees' },
    hint: {
      it: 'La struttura esaminata e il Direttore Generale la ricevono in ogni caso.',
      en: 'The audited structure and the General Manager receive it in any event.',
    },
  }),
});

export const suspensionForm = form({ reasons: reasons() });
export const resumptionForm = form({
  notes: longText({ label: { it: 'Perché l’incarico riprende', en: 'Why it is resumed' } }),
});

/** Standard 13.1: management hears what changes. */
export const scopeChangeForm = form({ objective: objective(), scope: scope(), reasons: reasons() });

export const discontinuedForm = form({ reasons: reasons() });

/** Why what was found is not for an audit any more. */
export const conversionForm = form({
  concerns: choice(
    {
      crime: { it: 'Possibile reato perseguibile d’ufficio', en: 'Possible crime' },
      damage: { it: 'Possibile danno erariale', en: 'Possible damage to public funds' },
      both: { it: 'Possibile reato e danno erariale', en: 'Possible crime and damage' },
    },
    { label: { it: 'Che cosa è emerso', en: 'What has come up' } },
  ),
  facts: longText({
    label: { it: 'Fatti', en: 'Facts' },
    hint: {
      it: 'Non indicare chi ha segnalato: la sua identità è riservata (D.Lgs. 24/2023, art. 12).',
      en: 'Do not name whoever reported it: their identity is protected (Legislative Decree 24/2023, art. 12).',
    },
  }),
});
