import {
  choice,
  consistent,
  date,
  form,
  group,
  integer,
  list,
  longText,
  money,
  opinionForm,
  positiveMoney,
  problem,
  requiredWhen,
  text,
  yesNo,
} from '../../../libs/forms';
import type { Text } from '../../../libs/domain';

const reasonsMissing: Text = { it: 'Indicare la motivazione.', en: 'Give the reasons.' };

const notes = () => longText({ label: { it: 'Note', en: 'Notes' } }).optional();

const reasons = (hint: Text) => longText({ label: { it: 'Motivazione', en: 'Reasons' }, hint }).optional();

const required: Text = { it: 'Obbligatoria.', en: 'Required.' };

/** Works are named by their place in the application, from 1: the number the parties see in every table and letter. */
const workNumber = () =>
  integer(1, 60, { label: { it: 'Numero dell’intervento', en: 'Number of the work' } });

/** Who applies, for whom, and whether everything is there. */
export const formalCheckForm = consistent(
  form({
    authorityCompetent: yesNo({
      label: {
        it: 'La domanda proviene dall’autorità religiosa competente',
        en: 'The application comes from the competent religious authority',
      },
    }),
    representationProven: yesNo({
      label: { it: 'I poteri di rappresentanza sono dimostrati', en: 'The power to represent is proven' },
    }),
    complete: yesNo({ label: { it: 'La domanda è completa', en: 'The application is complete' } }),
    missing: list(text(300, { label: { it: 'Documento', en: 'Document' } }), 0, 20, {
      label: { it: 'Documenti mancanti', en: 'Missing documents' },
    }),
    notes: notes(),
  }),
  ({ complete, missing, authorityCompetent, representationProven, notes }) => [
    ...requiredWhen(!complete, missing, ['missing'], {
      it: 'Elencare i documenti mancanti.',
      en: 'List the missing documents.',
    }),
    ...(complete && missing.length > 0
      ? [
          problem(['missing'], {
            it: 'Una domanda completa non ha documenti mancanti.',
            en: 'A complete application lacks no document.',
          }),
        ]
      : []),
    ...requiredWhen(!authorityCompetent || !representationProven, notes, ['notes'], {
      it: 'Indicare perché l’autorità non è competente o la rappresentanza non è dimostrata.',
      en: 'Say why the authority is not competent or the power to represent not proven.',
    }),
  ],
);

/**
 * Whether the body is of a religious denomination present in the city: by the criteria of the legal order and of
 * constitutional case law. An agreement with the State is not asked and may not count (Constitutional Court 63/2016).
 */
export const recognitionForm = consistent(
  form({
    religiousDenomination: yesNo({
      label: {
        it: 'Confessione religiosa secondo i criteri dell’ordinamento e della giurisprudenza costituzionale',
        en: 'A religious denomination by the criteria of the legal order and of constitutional case law',
      },
    }),
    widespread: yesNo({ label: { it: 'Presenza diffusa a Milano', en: 'Widespread presence in Milan' } }),
    organised: yesNo({ label: { it: 'Presenza organizzata', en: 'Organised presence' } }),
    stable: yesNo({ label: { it: 'Presenza stabile', en: 'Stable presence' } }),
    religiousAims: yesNo({
      label: { it: 'Finalità religiose previste dallo statuto', en: 'Statutes state religious aims' },
    }),
    reasons: reasons({
      it: 'Obbligatoria se un requisito manca: indicare i fatti su cui si basa la valutazione.',
      en: 'Required when a requirement is missing: state the facts the judgment rests on.',
    }),
  }),
  ({ religiousDenomination, widespread, organised, stable, religiousAims, reasons }) =>
    requiredWhen(
      !(religiousDenomination && widespread && organised && stable && religiousAims),
      reasons,
      ['reasons'],
      reasonsMissing,
    ),
);

/** The opinion of an office on the works: for all of them, with those it declares inadmissible. */
export const worksOpinionForm = consistent(
  opinionForm.extend({
    inadmissibleWorks: list(
      group(
        {
          work: workNumber(),
          reasons: longText({ label: { it: 'Motivazione', en: 'Reasons' } }),
        },
        { label: { it: 'Intervento inammissibile', en: 'Inadmissible work' } },
      ),
      0,
      60,
      { label: { it: 'Interventi inammissibili', en: 'Inadmissible works' } },
    ),
  }),
  ({ outcome, inadmissibleWorks }) => [
    ...requiredWhen(outcome === 'inadmissible', inadmissibleWorks, ['inadmissibleWorks'], {
      it: 'Indicare gli interventi inammissibili.',
      en: 'Name the inadmissible works.',
    }),
    ...(outcome !== 'inadmissible' && inadmissibleWorks.length > 0
      ? [
          problem(['inadmissibleWorks'], {
            it: 'Elencare interventi solo con l’esito «Intervento inammissibile».',
            en: 'List works only with the outcome “Work inadmissible”.',
          }),
        ]
      : []),
  ],
);

const workEligibility = group(
  {
    work: workNumber(),
    eligible: yesNo({ label: { it: 'Rientra nell’art. 71, c. 1', en: 'Falls within art. 71, para. 1' } }),
    admissibleCost: money({
      label: { it: 'Costo ammissibile (€)', en: 'Admissible cost (€)' },
      hint: {
        it: 'Non oltre il costo richiesto; 0,00 se non ammesso.',
        en: 'At most the cost asked for; 0.00 when refused.',
      },
    }),
    reason: longText({
      label: { it: 'Motivazione', en: 'Reason' },
      hint: {
        it: 'Obbligatoria se il costo è ridotto o escluso.',
        en: 'Required when the cost is reduced or refused.',
      },
    }).optional(),
  },
  { label: { it: 'Intervento', en: 'Work' } },
);

/** Which works fall within art. 71 c. 1, and for how much. */
export const eligibilityForm = form({
  works: list(workEligibility, 1, 60, { label: { it: 'Interventi', en: 'Works' } }),
  notes: notes(),
});

/** What the office makes of the observations on a notice; the refusal must answer them. L. 241/1990 art. 10-bis. */
export const observationsAssessmentForm = consistent(
  form({
    outcome: choice(
      {
        confirm: { it: 'I motivi sono confermati', en: 'The obstacles stand' },
        readmit: { it: 'La domanda è riammessa', en: 'The application is readmitted' },
      },
      { label: { it: 'Esito', en: 'Outcome' } },
    ),
    answer: longText({
      label: { it: 'Risposta alle osservazioni', en: 'Answer to the observations' },
      hint: { it: 'Compare nel provvedimento.', en: 'It appears in the act.' },
    }),
    works: list(workEligibility, 0, 60, {
      label: { it: 'Costi ammissibili dopo le osservazioni', en: 'Admissible costs after the observations' },
      hint: {
        it: 'Da compilare se si riammettono interventi esclusi o ridotti.',
        en: 'To be filled in when refused or reduced works are readmitted.',
      },
    }),
  }),
  ({ outcome, works }) =>
    outcome === 'confirm' && works.length > 0
      ? [
          problem(['works'], {
            it: 'Indicare costi solo se la domanda è riammessa.',
            en: 'Give costs only when the application is readmitted.',
          }),
        ]
      : [],
);

export const worksEndForm = consistent(
  form({
    startedOn: date({ label: { it: 'Inizio lavori', en: 'Start of the works' } }),
    endedOn: date({ label: { it: 'Fine lavori', en: 'End of the works' } }),
    declaration: text(200, {
      label: {
        it: 'Estremi della dichiarazione di fine lavori',
        en: 'Reference of the declaration of completion',
      },
    }),
  }),
  ({ startedOn, endedOn }) =>
    endedOn < startedOn
      ? [
          problem(['endedOn'], {
            it: 'La fine dei lavori non può precedere l’inizio.',
            en: 'The works cannot end before they start.',
          }),
        ]
      : [],
);

/** The beneficiary's account of what was spent. */
export const reportForm = form({
  receivedOn: date({ label: { it: 'Data di ricezione', en: 'Day of receipt' } }),
  spent: money({ label: { it: 'Spese sostenute (€)', en: 'Money spent (€)' } }),
  income: money({
    label: { it: 'Altre entrate per gli stessi interventi (€)', en: 'Other income for the same works (€)' },
    hint: {
      it: 'Senza il contributo comunale e i fondi propri.',
      en: 'Without the city’s grant and own funds.',
    },
  }),
  documents: list(text(300, { label: { it: 'Documento', en: 'Document' } }), 0, 100, {
    label: { it: 'Documenti di spesa presentati', en: 'Documents handed in' },
  }),
  notes: notes(),
});

export const reportCheckForm = consistent(
  form({
    acceptedCosts: money({ label: { it: 'Spese riconosciute (€)', en: 'Costs accepted (€)' } }),
    income: money({ label: { it: 'Entrate riconosciute (€)', en: 'Income found (€)' } }),
    heritagePermit: choice(
      {
        held: { it: 'Autorizzazione presente', en: 'Permit held' },
        missing: { it: 'Autorizzazione mancante', en: 'Permit missing' },
        notNeeded: { it: 'Non necessaria', en: 'Not needed' },
      },
      {
        label: {
          it: 'Autorizzazione della Soprintendenza (D.Lgs. 42/2004, art. 21)',
          en: 'Permit of the superintendency (Legislative Decree 42/2004, art. 21)',
        },
      },
    ),
    irregular: yesNo({ label: { it: 'Sono emerse irregolarità', en: 'Irregularities were found' } }),
    irregularities: longText({
      label: { it: 'Irregolarità', en: 'Irregularities' },
      hint: { it: 'Obbligatoria se ne sono emerse.', en: 'Required when there are any.' },
    }).optional(),
  }),
  ({ irregular, irregularities, heritagePermit }) => [
    ...requiredWhen(irregular, irregularities, ['irregularities'], {
      it: 'Descrivere le irregolarità.',
      en: 'Describe the irregularities.',
    }),
    ...(heritagePermit === 'missing' && !irregular
      ? [
          problem(['irregular'], {
            it: 'La mancanza dell’autorizzazione è un’irregolarità.',
            en: 'A missing permit is an irregularity.',
          }),
        ]
      : []),
  ],
);

export const siteCheckForm = consistent(
  form({
    visitedOn: date({ label: { it: 'Data del sopralluogo', en: 'Day of the visit' } }),
    conform: yesNo({
      label: {
        it: 'Le opere corrispondono a quelle finanziate',
        en: 'The works are those that were financed',
      },
    }),
    notes: longText({
      label: { it: 'Rilievi', en: 'Findings' },
      hint: { it: 'Obbligatori se le opere non corrispondono.', en: 'Required when they are not.' },
    }).optional(),
  }),
  ({ conform, notes }) =>
    requiredWhen(!conform, notes, ['notes'], {
      it: 'Descrivere le difformità.',
      en: 'Describe the differences.',
    }),
);

/** Revocation in whole or part, after the party could speak. L. 241/1990 art. 7 and 21-quinquies. */
export const revocationDecisionForm = consistent(
  form({
    decision: choice(
      {
        revokeAll: { it: 'Revoca totale', en: 'Revoke the whole grant' },
        revokePart: { it: 'Revoca parziale', en: 'Revoke a part of the grant' },
        noRevocation: { it: 'Nessuna revoca', en: 'Do not revoke' },
      },
      { label: { it: 'Decisione', en: 'Decision' } },
    ),
    amount: positiveMoney({
      label: { it: 'Importo revocato (€)', en: 'Amount revoked (€)' },
      hint: { it: 'Solo per la revoca parziale.', en: 'For a partial revocation only.' },
    }).optional(),
    reasons: longText({
      label: { it: 'Motivazione', en: 'Reasons' },
      hint: {
        it: 'Deve tenere conto delle osservazioni ricevute.',
        en: 'They must deal with the observations received.',
      },
    }),
  }),
  ({ decision, amount }) => [
    ...requiredWhen(decision === 'revokePart', amount, ['amount'], {
      it: 'Indicare l’importo revocato.',
      en: 'Give the amount revoked.',
    }),
    ...(decision !== 'revokePart' && amount !== undefined
      ? [
          problem(['amount'], {
            it: 'L’importo va indicato solo per la revoca parziale.',
            en: 'Give an amount for a partial revocation only.',
          }),
        ]
      : []),
  ],
);

/** The manager's answer to a change of the works after the grant. */
export const variationDecisionForm = consistent(
  form({
    decision: choice(
      {
        approve: { it: 'Variazione autorizzata', en: 'Variation authorised' },
        refuse: { it: 'Variazione non autorizzata', en: 'Variation not authorised' },
      },
      { label: { it: 'Decisione', en: 'Decision' } },
    ),
    admissibleCost: positiveMoney({
      label: { it: 'Nuovo costo ammissibile complessivo (€)', en: 'New admissible cost of all works (€)' },
      hint: {
        it: 'Il contributo non aumenta; diminuisce se supera la quota massima del nuovo costo.',
        en: 'The grant never grows; it shrinks where it exceeds the maximum share of the new cost.',
      },
    }).optional(),
    reasons: longText({ label: { it: 'Motivazione', en: 'Reasons' }, hint: required }),
  }),
  ({ decision, admissibleCost }) =>
    requiredWhen(decision === 'approve', admissibleCost, ['admissibleCost'], {
      it: 'Indicare il nuovo costo ammissibile.',
      en: 'Give the new admissible cost.',
    }),
);

/** The applicant gives up the application or the grant. */
export const waiverForm = form({
  receivedOn: date({ label: { it: 'Data di ricezione della rinuncia', en: 'Day the waiver was received' } }),
  reasons: longText({
    label: { it: 'Motivi indicati dal richiedente', en: 'Reasons the applicant gave' },
  }).optional(),
});

export const variationForm = form({
  receivedOn: date({ label: { it: 'Data di ricezione', en: 'Day of receipt' } }),
  work: workNumber(),
  description: longText({ label: { it: 'Variazione richiesta', en: 'Variation asked for' } }),
  newCost: positiveMoney({
    label: { it: 'Nuovo costo dell’intervento (€)', en: 'New cost of the work (€)' },
  }),
});

/** The permit of the superintendency for works on protected heritage. D.Lgs. 42/2004 art. 21. */
export const heritagePermitForm = form({
  work: workNumber(),
  reference: text(120, { label: { it: 'Estremi dell’autorizzazione', en: 'Reference of the permit' } }),
  issuedOn: date({ label: { it: 'Data', en: 'Date' } }),
});

/** An appeal against an act of the case: it is registered and the case goes on unless a court suspends the act. */
export const appealForm = form({
  body: choice(
    {
      administrativeCourt: { it: 'TAR Lombardia', en: 'Regional administrative court' },
      headOfState: {
        it: 'Ricorso straordinario al Presidente della Repubblica',
        en: 'Extraordinary appeal to the Head of State',
      },
    },
    { label: { it: 'Autorità adita', en: 'Appeal to' } },
  ),
  notifiedOn: date({ label: { it: 'Data di notifica', en: 'Day of service' } }),
  reference: text(120, { label: { it: 'Numero di registro', en: 'Register number' } }).optional(),
  actSuspended: yesNo({
    label: { it: 'L’atto è sospeso in via cautelare', en: 'The act has been suspended' },
  }),
});
