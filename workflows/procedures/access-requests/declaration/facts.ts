import type { FactDeclaration } from '../../../../libs/domain';

const text = (it: string, en: string): FactDeclaration => ({ title: { it, en }, kind: 'text' });
const date = (it: string, en: string): FactDeclaration => ({ title: { it, en }, kind: 'date' });
const yesNo = (it: string, en: string): FactDeclaration => ({ title: { it, en }, kind: 'boolean' });
const table = <C extends NonNullable<FactDeclaration['columns']>>(it: string, en: string, columns: C) =>
  ({ title: { it, en }, kind: 'table', columns }) as const;

export const facts = {
  kind: text('Tipo di accesso', 'Kind of access'),
  receivedOn: date('Ricevuta il', 'Received on'),
  publicObject: text('Oggetto per il registro', 'Object for the register'),
  object: text('Richiesta come precisata', 'The request as specified'),
  holder: text('Struttura che detiene i documenti', 'Structure that holds the documents'),
  forwardedTo: text('Trasmessa a', 'Forwarded to'),
  thirdParties: table('Controinteressati', 'Third parties', {
    name: text('Nome', 'Name'),
    noticeReceivedOn: text('Avviso ricevuto il', 'Notice received on'),
    stance: text('Posizione', 'Says'),
  }),
  documents: table('Documenti', 'Documents', {
    title: text('Documento', 'Document'),
    access: text('Accesso', 'Access'),
    ground: text('Limite', 'Limit'),
    redaction: text('Oscurato', 'Blacked out'),
  }),
  grounds: text('Limiti e motivi', 'Limits and grounds'),
  silentlyRefusedOn: date('Silenzio-rifiuto formato il', 'Refused by silence on'),
  decisionNumber: text('Provvedimento n.', 'Decision no.'),
  decidedOn: date('Deciso il', 'Decided on'),
  deferredUntil: date('Differita fino al', 'Deferred until'),
  publishedOn: date('Pubblicato il', 'Published on'),
  link: text('Collegamento', 'Link'),
  copyCost: { title: { it: 'Costo delle copie (€)', en: 'Cost of the copies (€)' }, kind: 'money' },
  sentOn: date('Documenti dati il', 'Documents given on'),
  reviewNumber: text('Riesame n.', 'Re-examination no.'),
  reviewResult: text('Esito del riesame o del ricorso', 'Outcome of re-examination or appeal'),
  appeal: text('Ricorso', 'Appeal'),
} as const satisfies Readonly<Record<string, FactDeclaration>>;

/** Labels of what tasks show beside their forms, where that is no fact of the case. */
export const context = {
  applicant: text('Richiedente', 'Applicant'),
  address: text('Recapito', 'Address'),
  request: text('Protocollo della richiesta', 'Number of the request'),
  responsible: text('Responsabile del procedimento', 'Responsible official'),
  askedAs: text('Tipo indicato dal richiedente', 'Kind the applicant named'),
  askedKind: text('Tipo indicato, codice', 'Kind named, code'),
  kindTitle: text('Tipo di accesso', 'Kind of access'),
  interest: text('Interesse e motivazione', 'Interest and reasons'),
  neededForDefence: yesNo('Necessari alla difesa di interessi giuridici', 'Needed to defend legal interests'),
  delivery: text('Modo di accesso', 'Way of access'),
  question: text('Che cosa è stato chiesto', 'What was asked'),
  found: text('Documenti individuati', 'Documents found'),
  party: text('Controinteressato', 'Third party'),
  opposed: yesNo('Ci sono opposizioni', 'There are objections'),
  oppositions: table('Opposizioni', 'Objections', {
    name: text('Controinteressato', 'Third party'),
    reasons: text('Motivi', 'Reasons'),
  }),
  ordered: text('Accesso già disposto', 'Access ordered'),
  orderedBy: text('Disposto da', 'Ordered by'),
  result: text('Esito', 'Result'),
  reasons: text('Motivazione', 'Reasons'),
  urgency: text('Comprovata indifferibilità', 'Proven urgency'),
  observations: text('Osservazioni del richiedente', 'Observations of the applicant'),
  observationsUntil: date('Osservazioni entro il', 'Observations until'),
  observationsAnswer: text('Risposta alle osservazioni', 'Answer to the observations'),
  draft: text('Bozza', 'Draft'),
  additions: text('Motivazioni aggiunte', 'Added reasons'),
  notes: text('Note', 'Notes'),
  askedOn: date('Riesame chiesto il', 'Re-examination asked on'),
  askedBy: text('Chiesto da', 'Asked by'),
  requestReasons: text('Motivi di chi chiede', 'Reasons given'),
  denied: text('Motivazione della decisione', 'Reasons of the decision'),
  actNumber: text('Provvedimento n.', 'Decision no.'),
  opinion: text('Parere del Garante', 'Opinion of the privacy authority'),
  reviewReasons: text('Motivazione del riesame', 'Reasons of the re-examination'),
  reference: text('Estremi', 'Reference'),
  ombudsmanReasons: text('Motivi del difensore civico', 'Reasons of the ombudsman'),
  confirmUntil: date('Conferma entro il', 'To be confirmed by'),
  today: date('Oggi', 'Today'),
  since: date('Dal', 'Since'),
  until: date('Entro il', 'Until'),
} as const satisfies Readonly<Record<string, FactDeclaration>>;
