import { type RefusalKind, refusals } from '../../../../libs/domain';

/**
 * Stable codes of everything the API itself refuses, beside the refusals of cases in `libs/domain`:
 * status, what happened, what to do next. The code is the contract; the texts may get better.
 */
const ownKinds = {
  notSignedIn: kind(
    401,
    'Accesso non effettuato.',
    'Not signed in.',
    'Accedere e riprovare.',
    'Sign in and try again.',
  ),
  tokenInvalid: kind(
    401,
    'Le credenziali non sono valide.',
    'The credentials are not valid.',
    'Accedere di nuovo.',
    'Sign in again.',
  ),
  tokenExpired: kind(
    401,
    'La sessione è scaduta.',
    'The session has expired.',
    'Accedere di nuovo.',
    'Sign in again.',
  ),
  unknownPerson: kind(
    401,
    'Nessuna persona ha questo nome di accesso.',
    'Nobody has this sign-in name.',
    'Scegliere una persona dall’elenco.',
    'Choose a person from the list.',
  ),
  crossSiteRefused: kind(
    403,
    'La richiesta non proviene dall’applicazione.',
    'The request does not come from the application.',
    'Ripetere l’operazione dall’applicazione; i programmi inviano l’intestazione X-Marino: 1 o un token.',
    'Repeat it from the application; programs send the header X-Marino: 1 or a bearer token.',
  ),
  demonstrationOnly: kind(
    403,
    'L’operazione esiste solo nella dimostrazione.',
    'This exists only in the demonstration.',
    'Avviare Marino con MARINO_DEMONSTRATION=true per provarla.',
    'Start Marino with MARINO_DEMONSTRATION=true to try it.',
  ),
  substitutionNotPossible: kind(
    422,
    'La sostituzione non è possibile.',
    'The substitution is not possible.',
    'Correggere i dati indicati e riprovare.',
    'Correct the data shown and try again.',
  ),
  bulkOperationNotFound: kind(
    404,
    'Operazione non trovata.',
    'There is no such operation.',
    'Controllare l’elenco delle proprie operazioni.',
    'Check the list of your operations.',
  ),
  electoralPeriodNotFound: kind(
    404,
    'Periodo elettorale non trovato.',
    'There is no such electoral period.',
    'Controllare l’elenco dei periodi elettorali.',
    'Check the list of electoral periods.',
  ),
  substitutionNotFound: kind(
    404,
    'Sostituzione non trovata o già terminata.',
    'There is no such substitution, or it has ended.',
    'Controllare l’elenco delle sostituzioni.',
    'Check the list of substitutions.',
  ),
  closureNotPossible: kind(
    422,
    'La chiusura non si può inserire.',
    'The closure cannot be entered.',
    'Correggere i giorni indicati e riprovare.',
    'Correct the days shown and try again.',
  ),
  closureBegun: kind(
    409,
    'La chiusura è già iniziata o è già stata revocata.',
    'The closure has begun or was withdrawn before.',
    'Controllare il calendario dell’ufficio: resta quanto è già avvenuto.',
    'Check the office calendar: what has happened stays.',
  ),
  closureNotFound: kind(
    404,
    'Chiusura non trovata.',
    'There is no such closure.',
    'Controllare il calendario dell’ufficio.',
    'Check the office calendar.',
  ),
  reportReserved: kind(
    403,
    'La relazione è riservata al titolare del potere sostitutivo e a chi vigila sull’ente.',
    'The report is for the substitute and for those who watch over the house.',
    'I tempi dei procedimenti, senza le singole pratiche, sono pubblici: /api/public/times.',
    'The times of procedures, without single cases, are public: /api/public/times.',
  ),
  routeNotFound: kind(
    404,
    'Indirizzo non previsto.',
    'There is nothing at this address.',
    'Controllare indirizzo e metodo nel documento /api/openapi.json.',
    'Check address and method in /api/openapi.json.',
  ),
  documentNotFound: kind(
    404,
    'Documento non trovato in questa pratica.',
    'This case has no such document.',
    'Scegliere fra i documenti del fascicolo.',
    'Choose among the documents of the dossier.',
  ),
  incomingNotFound: kind(
    404,
    'Domanda in arrivo non trovata.',
    'No such application waits to be registered.',
    'Scegliere fra le domande da protocollare.',
    'Choose among the applications that wait.',
  ),
  registerNotFound: kind(
    404,
    'Registro non previsto.',
    'Unknown register.',
    'Scegliere un registro dall’elenco.',
    'Choose a register from the list.',
  ),
  registerEntryNotFound: kind(
    404,
    'Iscrizione non trovata in questo registro.',
    'This register has no such entry.',
    'Cercare l’iscrizione nell’elenco del registro.',
    'Look the entry up in the list of the register.',
  ),
  calculatorNotFound: kind(
    404,
    'Calcolatore non previsto.',
    'Unknown calculator.',
    'Scegliere un calcolatore dal documento /api/openapi.json.',
    'Choose a calculator from /api/openapi.json.',
  ),
  historyNotFound: kind(
    404,
    'La storia tecnica della pratica non è più conservata.',
    'The technical history of the case is no longer kept.',
    'Consultare la cronologia, che resta per sempre.',
    'Read the journal, which stays for ever.',
  ),
  incomingTaken: kind(
    409,
    'La domanda è già stata protocollata.',
    'The application has already been registered.',
    'Aggiornare l’elenco delle domande in arrivo.',
    'Reload the list of incoming applications.',
  ),
  invalidRequest: kind(
    400,
    'La richiesta non è scritta come previsto.',
    'The request is not written as expected.',
    'Correggere i parametri indicati.',
    'Correct the parameters shown.',
  ),
  malformedJson: kind(
    400,
    'Il contenuto inviato non è JSON.',
    'The body is not JSON.',
    'Inviare un oggetto JSON in UTF-8.',
    'Send a JSON object in UTF-8.',
  ),
  idempotencyKeyRequired: kind(
    400,
    'Manca l’intestazione Idempotency-Key.',
    'The header Idempotency-Key is missing.',
    'Inviare una chiave nuova per ogni pratica da aprire, la stessa per ripetere la richiesta.',
    'Send a new key for each case to be opened, the same key to repeat a request.',
  ),
  idempotencyKeyReused: kind(
    422,
    'La chiave è già stata usata per una richiesta diversa.',
    'The key was already used for another request.',
    'Inviare la richiesta con una chiave nuova.',
    'Send the request with a new key.',
  ),
  personNotFound: kind(
    422,
    'La persona indicata non esiste o non ha incarichi.',
    'The person named does not exist or holds no office.',
    'Scegliere fra le persone a cui l’attività può essere assegnata.',
    'Choose among the people the task may be assigned to.',
  ),
  calculatorInput: kind(
    422,
    'I dati del calcolo non sono validi.',
    'The input of the calculator is not valid.',
    'Correggere i dati indicati.',
    'Correct the input shown.',
  ),
  clockInThePast: kind(
    422,
    'La data indicata è già passata per questa pratica.',
    'That day has already passed for this case.',
    'Indicare una data futura: il tempo non torna indietro.',
    'Give a day in the future: time does not go back.',
  ),
  bodyTooLarge: kind(
    413,
    'Il contenuto inviato è troppo grande.',
    'The body is too large.',
    'Ridurre il contenuto o dividere il documento.',
    'Send less, or divide the document.',
  ),
  unsupportedMediaType: kind(
    415,
    'Il tipo del contenuto non è accettato.',
    'The type of the body is not accepted.',
    'Inviare application/json in UTF-8.',
    'Send application/json in UTF-8.',
  ),
  engineUnavailable: kind(
    503,
    'Il motore delle pratiche non ha risposto: l’operazione può essere stata eseguita oppure no.',
    'The engine did not answer: the command may or may not have been carried out.',
    'Ripetere la richiesta con la stessa Idempotency-Key.',
    'Repeat it with the same Idempotency-Key.',
  ),
  recordUnavailable: kind(
    503,
    'L’archivio delle pratiche non risponde.',
    'The record does not answer.',
    'Riprovare fra qualche istante.',
    'Try again in a moment.',
  ),
  internalError: kind(
    500,
    'Si è verificato un errore imprevisto.',
    'Something unexpected went wrong.',
    'Riprovare; se l’errore si ripete, segnalarlo con il numero della richiesta (X-Request-Id).',
    'Try again; if it happens again, report it with the request number (X-Request-Id).',
  ),
} as const;

export const problemKinds = { ...refusals, ...ownKinds } as const;

export type ProblemCode = keyof typeof problemKinds;

function kind(status: number, it: string, en: string, nextIt: string, nextEn: string): RefusalKind {
  return { status, title: { it, en }, next: { it: nextIt, en: nextEn } };
}
