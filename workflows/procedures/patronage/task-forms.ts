import type { z } from 'zod';
import type { Text } from '../../../libs/domain';
import {
  choice,
  consistent,
  date,
  documentsArrivedForm,
  form,
  list,
  longText,
  problem,
  requiredWhen,
  text,
  yesNo,
} from '../../../libs/forms';

const reasons = (hint?: Text) => longText({ label: { it: 'Motivazione', en: 'Reasons' }, hint });
const notes = () => longText({ label: { it: 'Note', en: 'Notes' } }).optional();

/** The directorates of the city that may be asked, by the office that answers. */
export const directorates = {
  'culture.director': { it: 'Direzione Cultura', en: 'Culture' },
  'sport.director': { it: 'Direzione Giovani e Sport', en: 'Youth and Sport' },
  'welfare.director': { it: 'Direzione Welfare e Salute', en: 'Welfare and Health' },
  'international-relations.director': { it: 'Area Relazioni Internazionali', en: 'International Relations' },
} as const;

export type Directorate = keyof typeof directorates;

/** Whose matter the application is, and who has to be heard on it. */
export const competenceForm = consistent(
  form({
    competence: choice(
      {
        thisUnit: { it: 'Di questa unità', en: 'Of this unit' },
        otherUnit: {
          it: 'Dell’altra unità (Gabinetto o Relazioni Internazionali)',
          en: 'Of the other unit (Cabinet or International Relations)',
        },
        directorate: { it: 'Di un’altra Direzione', en: 'Of another Directorate' },
        borough: { it: 'Di un Municipio', en: 'Of a borough' },
        otherBody: { it: 'Di un’altra amministrazione', en: 'Of another administration' },
      },
      { label: { it: 'Competenza', en: 'Competence' } },
    ),
    forwardTo: text(200, {
      label: { it: 'Ufficio a cui trasmettere la domanda', en: 'Office to forward the application to' },
    }).optional(),
    consult: list(choice(directorates, { label: { it: 'Direzione', en: 'Directorate' } }), 0, 4, {
      label: { it: 'Direzioni da consultare', en: 'Directorates to consult' },
    }),
    overlap: text(300, {
      label: { it: 'Altre richieste per la stessa iniziativa', en: 'Other requests for the same initiative' },
      hint: {
        it: 'Estremi di altri patrocini del Comune, chiesti o concessi.',
        en: 'Reference of other patronages of the city, asked for or granted.',
      },
    }).optional(),
  }),
  ({ competence, forwardTo, consult }) => [
    ...requiredWhen(isElsewhere(competence), forwardTo, ['forwardTo'], {
      it: 'Indicare a chi trasmettere la domanda.',
      en: 'Say to whom the application is forwarded.',
    }),
    ...(new Set(consult).size < consult.length
      ? [
          problem(['consult'], {
            it: 'Ogni Direzione va indicata una sola volta.',
            en: 'Name each directorate once.',
          }),
        ]
      : []),
  ],
);

/** Whether an application is for neither of the units that share the procedure. */
export function isElsewhere(competence: string): boolean {
  return competence !== 'thisUnit' && competence !== 'otherUnit';
}

/** Where the request for money goes, which another procedure decides. */
export const moneyRequestForm = consistent(
  form({
    // Answers from before there were linked cases say nothing here.
    handling: choice(
      {
        open: {
          it: 'Aprire una pratica collegata presso l’Unità Contributi',
          en: 'Open a linked case at the Contributions Unit',
        },
        reference: { it: 'Indicare una pratica che c’è già', en: 'Name a case that is there already' },
      },
      { label: { it: 'Come trasmetterla', en: 'How to hand it over' } },
    ).optional(),
    handedTo: text(200, {
      label: { it: 'Ufficio che tratta la richiesta', en: 'Office that deals with it' },
    }).optional(),
    reference: text(200, {
      label: { it: 'Pratica o protocollo collegato', en: 'Related case or register number' },
    }).optional(),
  }),
  ({ handling, handedTo, reference }) => {
    const isNamed = handling !== 'open';
    return [
      ...requiredWhen(isNamed, handedTo, ['handedTo'], {
        it: 'Indicare l’ufficio.',
        en: 'Name the office.',
      }),
      ...requiredWhen(isNamed, reference, ['reference'], {
        it: 'Indicare la pratica.',
        en: 'Name the case.',
      }),
    ];
  },
);

/** Whether a late application is admitted all the same; either way with reasons. */
export const lateDecisionForm = form({
  admitted: yesNo({ label: { it: 'La domanda è ammessa', en: 'The application is admitted' } }),
  reasons: reasons({
    it: 'Compare nella comunicazione e nell’atto.',
    en: 'It appears in the letter and in the act.',
  }),
});

export const completenessForm = consistent(
  form({
    complete: yesNo({ label: { it: 'La documentazione è completa', en: 'The documents are complete' } }),
    missing: list(text(300, { label: { it: 'Documento', en: 'Document' } }), 0, 20, {
      label: { it: 'Documenti da chiedere', en: 'Documents to ask for' },
    }),
    stampDuty: choice(
      {
        paid: { it: 'Assolta', en: 'Paid' },
        exempt: { it: 'Esente', en: 'Exempt' },
        missing: { it: 'Non assolta', en: 'Not paid' },
      },
      { label: { it: 'Imposta di bollo', en: 'Stamp duty' } },
    ),
    notes: notes(),
  }),
  ({ complete, missing }) => [
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
  ],
);

/** What the applicant has sent to complete the application. */
export const completionForm = documentsArrivedForm.extend({
  stampDutyPaid: yesNo({
    label: { it: 'L’imposta di bollo è assolta o non dovuta', en: 'The stamp duty is paid or not due' },
  }),
});

/** The opinion of a directorate on the initiative. L. 241/1990 art. 16. */
export const sectorOpinionForm = form({
  outcome: choice(
    {
      favourable: { it: 'Favorevole', en: 'Favourable' },
      unfavourable: { it: 'Contrario', en: 'Unfavourable' },
      needsDocuments: { it: 'Occorre altra documentazione', en: 'More documents needed' },
    },
    { label: { it: 'Esito', en: 'Outcome' } },
  ),
  text: longText({
    label: { it: 'Parere', en: 'Opinion' },
    hint: {
      it: 'Motivazione del parere, oppure elenco dei documenti da chiedere.',
      en: 'Reasons of the opinion, or the documents to ask for.',
    },
  }),
});

/** Requirements and exclusions of the city's rules, one question each. */
export const requirementsForm = form({
  outcome: choice(
    {
      favourable: { it: 'Favorevole alla concessione', en: 'For the grant' },
      unfavourable: { it: 'Contrario alla concessione', en: 'Against the grant' },
      needsInformation: { it: 'Occorre acquisire informazioni', en: 'Information is needed' },
    },
    { label: { it: 'Esito dell’istruttoria', en: 'Result of the examination' } },
  ),
  significant: yesNo({
    label: {
      it: 'Significativo valore scientifico, culturale o informativo',
      en: 'Significant scientific, cultural or information value',
    },
  }),
  relevant: yesNo({
    label: {
      it: 'Reale rilevanza per la città o sostegno alle relazioni nazionali e internazionali',
      en: 'Real relevance for the city or support of national and international relations',
    },
  }),
  notablePeople: yesNo({
    label: { it: 'Partecipano esperti o personalità di rilievo', en: 'Experts or notable people take part' },
    hint: { it: 'Elemento di merito, non requisito.', en: 'A merit, no requirement.' },
  }),
  single: yesNo({
    label: { it: 'Singola iniziativa, non permanente', en: 'One initiative, not permanent' },
  }),
  alreadyPatronised: yesNo({
    label: {
      it: 'Il Comune la patrocina già o ne esamina un’altra richiesta',
      en: 'The city gives it patronage already, or examines another request',
    },
  }),
  profit: yesNo({
    label: { it: 'Iniziativa commerciale a scopo di lucro', en: 'Commercial initiative for profit' },
  }),
  advertising: yesNo({ label: { it: 'Pubblicità o vendita', en: 'Advertising or sales' } }),
  propaganda: yesNo({
    label: { it: 'Iniziativa di partito o di propaganda', en: 'Initiative of a party, or propaganda' },
  }),
  foreignAims: yesNo({
    label: { it: 'Finalità estranee a quelle della città', en: 'Aims foreign to those of the city' },
  }),
  cityOffice: yesNo({
    label: {
      it: 'Il legale rappresentante riveste cariche nel Comune',
      en: 'The legal representative holds office in the city',
    },
  }),
  reasons: reasons({
    it: 'Valutazione dell’iniziativa, oppure le informazioni da acquisire.',
    en: 'Assessment of the initiative, or the information to obtain.',
  }),
});

export type Requirements = z.output<typeof requirementsForm>;

/** What the office makes of the observations; the answer appears in the act (L. 241/1990 art. 10-bis c. 1). */
export const observationsAssessmentForm = form({
  outcome: choice(
    {
      readmit: { it: 'Il motivo ostativo è superato', en: 'The obstacle is overcome' },
      confirm: { it: 'Il motivo ostativo è confermato', en: 'The obstacle stands' },
    },
    { label: { it: 'Esito', en: 'Result' } },
  ),
  answer: longText({ label: { it: 'Risposta alle osservazioni', en: 'Answer to the observations' } }),
});

/** What was sent to the beneficiary for the use of the mark. */
export const markKitForm = form({
  files: list(text(200, { label: { it: 'File', en: 'File' } }), 1, 20, {
    label: { it: 'File del marchio', en: 'Files of the mark' },
  }),
  manual: text(200, { label: { it: 'Manuale d’uso applicabile', en: 'Manual that applies' } }),
  wording: text(200, {
    label: { it: 'Dicitura', en: 'Wording' },
    hint: { it: 'Ad esempio: Con il patrocinio del Comune di Milano.', en: 'As it must appear, in Italian.' },
  }),
});

export const proofsCheckForm = consistent(
  form({
    decision: choice(
      {
        approved: { it: 'Approvate', en: 'Approved' },
        changes: { it: 'Da modificare', en: 'To be changed' },
      },
      { label: { it: 'Esito', en: 'Result' } },
    ),
    remarks: longText({
      label: { it: 'Osservazioni', en: 'Remarks' },
      hint: { it: 'Obbligatorie se le bozze vanno modificate.', en: 'Required where changes are needed.' },
    }).optional(),
  }),
  ({ decision, remarks }) =>
    requiredWhen(decision === 'changes', remarks, ['remarks'], {
      it: 'Indicare che cosa va modificato.',
      en: 'Say what has to be changed.',
    }),
);

/** Whether a patronage stands for the new days. */
export const dateChangeDecisionForm = form({
  confirmed: yesNo({
    label: { it: 'Il patrocinio è confermato per le nuove date', en: 'Confirmed for the new dates' },
  }),
  reasons: reasons(),
});

/** What the use of the mark was like at the initiative. */
export const useCheckForm = consistent(
  form({
    checkedOn: date({ label: { it: 'Verifica eseguita il', en: 'Checked on' } }),
    materials: list(text(200, { label: { it: 'Materiale', en: 'Material' } }), 1, 40, {
      label: { it: 'Materiali esaminati', en: 'Material looked at' },
    }),
    conform: yesNo({
      label: {
        it: 'Uso conforme alle regole e alle bozze approvate',
        en: 'Use as the rules and the approved proofs want it',
      },
    }),
    findings: longText({
      label: { it: 'Rilievi', en: 'Findings' },
      hint: { it: 'Obbligatori se l’uso non è conforme.', en: 'Required where the use does not conform.' },
    }).optional(),
  }),
  ({ conform, findings }) =>
    requiredWhen(!conform, findings, ['findings'], {
      it: 'Descrivere che cosa non è conforme.',
      en: 'Describe what does not conform.',
    }),
);

export const finalMaterialForm = form({
  receivedOn: date({ label: { it: 'Ricevuto il', en: 'Received on' } }),
  materials: list(text(200, { label: { it: 'Materiale', en: 'Material' } }), 1, 40, {
    label: { it: 'Materiale definitivo', en: 'Final material' },
  }),
});

/** What follows from a misuse of the mark. */
export const misuseAssessmentForm = form({
  decision: choice(
    {
      none: { it: 'Nessun seguito', en: 'Nothing follows' },
      warning: { it: 'Richiamo al beneficiario', en: 'Warning to the beneficiary' },
      revocation: { it: 'Avvio del procedimento di revoca', en: 'Revocation is opened' },
    },
    { label: { it: 'Seguito', en: 'What follows' } },
  ),
  reasons: reasons(),
});

/** What comes of a revocation after the beneficiary has been heard. */
export const revocationDecisionForm = form({
  decision: choice(
    {
      propose: { it: 'Proporre la revoca alla Giunta', en: 'Propose the revocation to the board' },
      drop: { it: 'Archiviare il procedimento', en: 'Drop the revocation' },
    },
    { label: { it: 'Decisione', en: 'Decision' } },
  ),
  legalAction: yesNo({
    label: {
      it: 'Trasmettere gli atti all’Avvocatura per la tutela del marchio',
      en: 'Send the file to the city’s lawyers to protect the mark',
    },
  }),
  reasons: reasons(),
});
