import {
  choice,
  consistent,
  date,
  form,
  group,
  integer,
  list,
  longText,
  requiredWhen,
  text,
  titlesOf,
  yesNo,
} from '../../../libs/forms';
import type { Text } from '../../../libs/domain';
import { kindChoices } from './form';
import { type Ground, grounds, type Holder, holders } from './rules';

const kind = () => choice(kindChoices, { label: { it: 'Tipo di accesso', en: 'Kind of access' } });
const holder = () =>
  choice(titlesOf<Holder>(holders), {
    label: { it: 'Struttura che detiene i documenti', en: 'Structure that holds the documents' },
  });
const ground = () =>
  choice(titlesOf<Ground>(grounds), { label: { it: 'Limite o motivo', en: 'Limit or ground' } });
const receivedOn = () => date({ label: { it: 'Data di ricezione', en: 'Day of receipt' } });
const reasons = () => longText({ label: { it: 'Motivazione', en: 'Reasons' } });
const reasonsMissing: Text = { it: 'Indicare la motivazione.', en: 'Give the reasons.' };

export const classificationForm = consistent(
  form({
    kind: kind(),
    holder: holder(),
    publicObject: text(200, {
      label: { it: 'Oggetto per il registro degli accessi', en: 'Object for the register of access' },
      hint: {
        it: 'Il registro è pubblico: non indicare nomi né altri dati personali.',
        en: 'The register is public: no names and no other personal data.',
      },
    }),
    clear: yesNo({
      label: {
        it: 'La richiesta è regolare e individua l’oggetto',
        en: 'The request is in order and says what it wants',
      },
    }),
    missing: longText({
      label: { it: 'Che cosa occorre precisare o integrare', en: 'What has to be specified or added' },
    }).optional(),
    reasons: longText({
      label: { it: 'Motivo della diversa qualificazione', en: 'Why it is of another kind' },
      hint: {
        it: 'Obbligatorio se il tipo non è quello indicato dal richiedente; è comunicato al richiedente.',
        en: 'Required where the kind is not the one asked for; the applicant is told.',
      },
    }).optional(),
  }),
  ({ clear, missing }) =>
    requiredWhen(!clear, missing, ['missing'], {
      it: 'Indicare che cosa chiedere al richiedente.',
      en: 'Say what to ask of the applicant.',
    }),
);

/** What the applicant answers when asked to specify or narrow the request. */
export const clarificationForm = consistent(
  form({
    receivedOn: receivedOn(),
    sufficient: yesNo({
      label: { it: 'La richiesta può ora essere trattata', en: 'The request can now be dealt with' },
    }),
    object: longText({
      label: { it: 'Richiesta come precisata', en: 'The request as specified' },
    }).optional(),
  }),
  ({ sufficient, object }) =>
    requiredWhen(sufficient, object, ['object'], {
      it: 'Riportare la richiesta come precisata.',
      en: 'Give the request as specified.',
    }),
);

const party = group(
  {
    name: text(200, { label: { it: 'Nome o denominazione', en: 'Name' } }),
    channel: choice(
      {
        certifiedMail: { it: 'PEC', en: 'Certified mail' },
        registeredPost: { it: 'Raccomandata', en: 'Registered post' },
      },
      { label: { it: 'Come è avvisato', en: 'How it is told' } },
    ),
    address: text(300, { label: { it: 'Recapito', en: 'Address' } }),
    interest: choice(
      {
        personalData: { it: 'Dati personali o riservatezza', en: 'Personal data or confidentiality' },
        correspondence: { it: 'Corrispondenza', en: 'Correspondence' },
        commercial: { it: 'Interessi economici e commerciali', en: 'Economic and commercial interests' },
      },
      { label: { it: 'Interesse che può essere leso', en: 'Interest that may be harmed' } },
    ),
  },
  { label: { it: 'Controinteressato', en: 'Third party' } },
);

export const searchForm = consistent(
  form({
    result: choice(
      {
        found: { it: 'Documenti individuati', en: 'Documents found' },
        elsewhere: {
          it: 'Li detiene un’altra struttura del Comune',
          en: 'Another structure of the city has them',
        },
        otherBody: { it: 'Li detiene un’altra amministrazione', en: 'Another administration has them' },
        notHeld: { it: 'Non detenuti o inesistenti', en: 'Not held, or not existing' },
        massive: { it: 'Richiesta massiva', en: 'Massive request' },
      },
      { label: { it: 'Esito della ricerca', en: 'Result of the search' } },
    ),
    documents: list(text(300, { label: { it: 'Documento', en: 'Document' } }), 0, 100, {
      label: { it: 'Documenti individuati', en: 'Documents found' },
    }),
    parties: list(party, 0, 20, {
      label: { it: 'Controinteressati', en: 'Third parties' },
      hint: {
        it: 'Chi vedrebbe compromesso un proprio interesse. Nell’accesso civico semplice e in quello dei consiglieri non si avvisa nessuno.',
        en: 'Whoever would see an interest of their own harmed. In simple civic access and that of councillors nobody is told.',
      },
    }),
    holder: holder().optional(),
    otherBody: text(200, {
      label: { it: 'Amministrazione competente', en: 'Competent administration' },
    }).optional(),
    proposal: longText({
      label: { it: 'Come si può ridurre la richiesta', en: 'How the request could be narrowed' },
      hint: {
        it: 'Il carico di lavoro stimato e una o più proposte: è il contenuto del dialogo con il richiedente.',
        en: 'The estimated work and one or more proposals: this is the dialogue with the applicant.',
      },
    }).optional(),
  }),
  ({ result, documents, holder: other, otherBody, proposal }) => [
    ...requiredWhen(result === 'found', documents, ['documents'], {
      it: 'Elencare i documenti individuati.',
      en: 'List the documents found.',
    }),
    ...requiredWhen(result === 'elsewhere', other, ['holder'], {
      it: 'Indicare la struttura che detiene i documenti.',
      en: 'Name the structure that has the documents.',
    }),
    ...requiredWhen(result === 'otherBody', otherBody, ['otherBody'], {
      it: 'Indicare l’amministrazione a cui trasmettere la richiesta.',
      en: 'Name the administration the request goes to.',
    }),
    ...requiredWhen(result === 'massive', proposal, ['proposal'], {
      it: 'Proporre al richiedente come ridurre la richiesta.',
      en: 'Propose to the applicant how to narrow the request.',
    }),
  ],
);

/** How a registered letter reached a third party. */
export const receiptForm = consistent(
  form({
    outcome: choice(
      {
        delivered: { it: 'Consegnata', en: 'Delivered' },
        stored: { it: 'Compiuta giacenza', en: 'Storage completed' },
        untraceable: { it: 'Destinatario irreperibile', en: 'Addressee untraceable' },
      },
      { label: { it: 'Esito della raccomandata', en: 'What became of the letter' } },
    ),
    on: date({ label: { it: 'Data', en: 'Day' } }).optional(),
  }),
  ({ outcome, on }) =>
    requiredWhen(outcome !== 'untraceable', on, ['on'], {
      it: 'Indicare la data di ricezione: da essa decorrono i termini.',
      en: 'Give the day of receipt: the terms run from it.',
    }),
);

export const oppositionForm = consistent(
  form({
    receivedOn: receivedOn(),
    stance: choice(
      {
        opposes: { it: 'Si oppone', en: 'Objects' },
        consents: { it: 'Non si oppone', en: 'Does not object' },
      },
      { label: { it: 'Posizione del controinteressato', en: 'What the third party says' } },
    ),
    reasons: longText({
      label: { it: 'Motivi dell’opposizione', en: 'Reasons of the objection' },
      hint: {
        it: 'Sintesi fedele; il testo integrale va allegato.',
        en: 'A faithful summary; attach the full text.',
      },
    }).optional(),
  }),
  ({ stance, reasons: why }) =>
    requiredWhen(stance === 'opposes', why, ['reasons'], {
      it: 'L’opposizione è motivata: riportarne i motivi.',
      en: 'An objection has reasons: give them.',
    }),
);

const documentLine = group(
  {
    title: text(300, { label: { it: 'Documento', en: 'Document' } }),
    access: choice(
      {
        whole: { it: 'Integrale', en: 'Whole' },
        redacted: { it: 'Con oscuramenti', en: 'Redacted' },
        withheld: { it: 'Escluso', en: 'Withheld' },
      },
      { label: { it: 'Accesso', en: 'Access' } },
    ),
    ground: ground().optional(),
    redaction: text(500, {
      label: { it: 'Che cosa è oscurato', en: 'What is blacked out' },
      hint: {
        it: 'Categorie di dati e pagine, senza i dati stessi.',
        en: 'Kinds of data and pages, without the data.',
      },
    }).optional(),
  },
  { label: { it: 'Documento', en: 'Document' } },
);

export const assessmentForm = form({
  decision: choice(
    {
      give: { it: 'Accogliere, in tutto o in parte', en: 'Grant, in whole or part' },
      defer: { it: 'Differire', en: 'Defer' },
      refuse: { it: 'Non accogliere', en: 'Refuse' },
    },
    { label: { it: 'Proposta', en: 'Proposal' } },
  ),
  documents: list(documentLine, 0, 100, {
    label: { it: 'Documenti e oscuramenti', en: 'Documents and redactions' },
    hint: {
      it: 'Registro degli oscuramenti: una riga per documento.',
      en: 'Log of redactions: one line a document.',
    },
  }),
  ground: ground().optional(),
  deferredUntil: date({ label: { it: 'Differito fino al', en: 'Deferred until' } }).optional(),
  reasons: longText({
    label: { it: 'Bilanciamento e motivazione', en: 'Balancing and reasons' },
    hint: {
      it: 'Quale interesse è leso, come e perché prevale o no su quello alla conoscenza. Obbligatoria se qualcosa non è dato o se qualcuno si è opposto.',
      en: 'Which interest is harmed, how, and why it prevails or not over the interest to know. Required where something is withheld or somebody has objected.',
    },
  }).optional(),
  urgency: longText({
    label: { it: 'Comprovata indifferibilità', en: 'Proven urgency' },
    hint: {
      it: 'Solo se i documenti devono essere inviati prima di quindici giorni nonostante un’opposizione.',
      en: 'Only where the documents must go before fifteen days in spite of an objection.',
    },
  }).optional(),
  pages: integer(0, 100_000, {
    label: { it: 'Pagine da riprodurre su carta', en: 'Pages to copy on paper' },
  }).optional(),
});

export const observationsAssessmentForm = form({
  outcome: choice(
    {
      confirm: { it: 'Confermare la proposta', en: 'Confirm the proposal' },
      reconsider: { it: 'Riesaminare la proposta', en: 'Assess again' },
    },
    { label: { it: 'Esito', en: 'Outcome' } },
  ),
  answer: longText({ label: { it: 'Risposta alle osservazioni', en: 'Answer to the observations' } }),
});

export const publicationCheckForm = consistent(
  form({
    outcome: choice(
      {
        omitted: { it: 'Obbligo non adempiuto: si pubblica', en: 'Duty not met: to be published' },
        published: { it: 'Già pubblicato', en: 'Already published' },
        notDue: { it: 'Nessun obbligo di pubblicazione', en: 'No duty to publish' },
      },
      { label: { it: 'Esito della verifica', en: 'Result of the check' } },
    ),
    duty: text(300, {
      label: { it: 'Norma che impone la pubblicazione', en: 'Rule that asks for publication' },
    }).optional(),
    link: text(500, { label: { it: 'Collegamento alla pagina', en: 'Link to the page' } }).optional(),
    reasons: reasons().optional(),
  }),
  ({ outcome, duty, link, reasons: why }) => [
    ...requiredWhen(outcome === 'omitted', duty, ['duty'], {
      it: 'Indicare la norma violata: va segnalata (D.Lgs. 33/2013, art. 5, c. 10).',
      en: 'Name the rule that was broken: it has to be reported (Legislative Decree 33/2013, art. 5, para. 10).',
    }),
    ...requiredWhen(outcome === 'published', link, ['link'], {
      it: 'Indicare il collegamento da comunicare al richiedente.',
      en: 'Give the link to tell the applicant.',
    }),
    ...requiredWhen(outcome === 'notDue', why, ['reasons'], reasonsMissing),
  ],
);

export const publicationForm = form({
  publishedOn: date({ label: { it: 'Pubblicato il', en: 'Published on' } }),
  link: text(500, { label: { it: 'Collegamento alla pagina', en: 'Link to the page' } }),
});

export const copiesPaidForm = form({
  paidOn: date({ label: { it: 'Data del pagamento', en: 'Day of payment' } }),
  reference: text(80, { label: { it: 'Estremi del pagamento', en: 'Reference of the payment' } }),
});

export const dispatchForm = form({
  on: date({ label: { it: 'Data', en: 'Day' } }),
  way: choice(
    {
      sent: { it: 'Documenti inviati', en: 'Documents sent' },
      handedOver: { it: 'Copie consegnate', en: 'Copies handed over' },
      viewed: { it: 'Documenti esaminati', en: 'Documents viewed' },
    },
    { label: { it: 'Esito', en: 'Outcome' } },
  ),
  notes: longText({ label: { it: 'Note', en: 'Notes' } }).optional(),
});

export const afterDeferralForm = form({
  decision: choice(
    {
      resume: { it: 'Riprendere l’esame della richiesta', en: 'Take the request up again' },
      close: {
        it: 'Concludere: il richiedente non ha più interesse',
        en: 'Close: the applicant is no longer interested',
      },
    },
    { label: { it: 'Al termine del differimento', en: 'When the deferral is over' } },
  ),
  reasons: reasons(),
});
