import type { Citation } from '../law';
import type { DutyDone } from './duties';
import type { FormProblem } from './procedure';
import type { Text } from './text';

/**
 * Stable codes of refused commands, each with its HTTP status, what happened and what to do next.
 * The code is the contract; the texts may get better.
 */
export const refusals = {
  caseNotFound: refusal(
    404,
    'Pratica non trovata.',
    'Case not found.',
    'Controllare il numero o cercare la pratica nell’elenco.',
    'Check the number or look the case up in the list.',
  ),
  taskNotFound: refusal(
    404,
    'Attività non trovata in questa pratica.',
    'This case has no such task.',
    'Tornare alla pratica e scegliere fra le attività aperte.',
    'Go back to the case and choose among its open tasks.',
  ),
  procedureNotFound: refusal(
    404,
    'Procedimento non previsto.',
    'Unknown procedure.',
    'Scegliere un procedimento dal catalogo.',
    'Choose a procedure from the catalogue.',
  ),
  requestNotFound: refusal(
    404,
    'Richiesta non prevista per questo procedimento.',
    'This procedure has no such request.',
    'Scegliere fra le richieste indicate nella pratica.',
    'Choose among the requests shown on the case.',
  ),
  ballotNotFound: refusal(
    404,
    'Votazione non trovata.',
    'There is no such ballot.',
    'Tornare alla pratica e riprendere dalle attività aperte.',
    'Go back to the case and start from its open tasks.',
  ),
  boxNotOpen: refusal(
    409,
    'L’urna non è aperta: la scheda non può essere deposta.',
    'The box is not open: the paper cannot be put into it.',
    'Rivolgersi al segretario della seduta: la votazione può essere annullata e ripetuta.',
    'Turn to the secretary of the meeting: the ballot can be annulled and repeated.',
  ),
  paperNotGenuine: refusal(
    422,
    'La scheda non porta la firma di questa votazione.',
    'The paper does not have the signature of this ballot.',
    'Deporre la scheda dal dispositivo con cui è stata compilata.',
    'Put the paper in from the device on which it was filled in.',
  ),
  caseClosed: refusal(
    409,
    'La pratica è conclusa.',
    'The case is closed.',
    'Consultare la cronologia; per riprendere la trattazione rivolgersi al responsabile.',
    'Read the history; ask the responsible official to resume it.',
  ),
  taskClosed: refusal(
    409,
    'L’attività non è più aperta: è stata conclusa, oppure ritirata perché il termine è passato o non serve più.',
    'The task is no longer open: it was completed, or taken back because its term has passed or it is not needed.',
    'Aggiornare la pagina per vedere l’attività successiva.',
    'Reload the page to see the next task.',
  ),
  taskHeldByAnother: refusal(
    409,
    'L’attività è in carico a un’altra persona.',
    'The task is held by somebody else.',
    'Chiedere a chi l’ha in carico di rilasciarla, o al responsabile di riassegnarla.',
    'Ask the holder to release it or the manager to reassign it.',
  ),
  taskIsPersonal: refusal(
    409,
    'L’attività è chiesta a una persona, che sola può risponderne.',
    'The task is asked of one person, who alone can answer.',
    'Attendere la risposta: nessun altro può darla, nemmeno per sostituzione o delega.',
    'Wait for the answer: nobody else can give it, not even in their place or under a mandate.',
  ),
  taskNotHeld: refusal(
    409,
    'L’attività non è in carico a chi la sta lavorando.',
    'You do not hold this task.',
    'Prendere in carico l’attività e riprovare.',
    'Claim the task and try again.',
  ),
  staleForm: refusal(
    409,
    'Il modulo è stato aperto prima di una modifica dell’attività.',
    'The form was opened before the task changed.',
    'Ricaricare l’attività, controllare i dati e inviare di nuovo.',
    'Reload the task, check the data and send again.',
  ),
  officeRequired: refusal(
    403,
    'L’operazione spetta a un altro ufficio.',
    'This belongs to another office.',
    'Rivolgersi all’ufficio indicato nell’attività.',
    'Turn to the office shown on the task.',
  ),
  beyondMandate: refusal(
    403,
    'L’importo dell’atto supera quello fino al quale la persona può firmare.',
    'The amount of the act is above that up to which the person may sign.',
    'Far firmare l’ufficio indicato, o chi ha una delega di firma sufficiente.',
    'Have the office named sign it, or somebody whose mandate to sign goes that far.',
  ),
  dutiesExclude: refusal(
    403,
    'Chi ha svolto un’attività incompatibile sulla stessa pratica non può svolgere questa.',
    'Somebody who did an incompatible duty on this case may not do this one.',
    'Far assegnare l’attività a un’altra persona dell’ufficio.',
    'Have the task assigned to another person of the office.',
  ),
  answersAlready: refusal(
    409,
    'La persona indicata risponde già a questa richiesta: ciascuno vi risponde una volta sola.',
    'That person answers this already: everybody answers once.',
    'Scegliere un’altra persona.',
    'Choose somebody else.',
  ),
  taskNotAdded: refusal(
    409,
    'Il procedimento attende questa attività: si ritirano solo le attività aggiunte a mano.',
    'The procedure waits for this task: only tasks that somebody has added can be taken back.',
    'Concludere l’attività, o chiedere al responsabile dell’unità di assegnarla ad altra persona.',
    'Complete it, or ask the head of the unit to assign it to somebody else.',
  ),
  invalidForm: refusal(
    422,
    'Il modulo contiene errori.',
    'The form has errors.',
    'Correggere i campi indicati e inviare di nuovo.',
    'Correct the fields shown and send again.',
  ),
  notAParent: refusal(
    422,
    'La pratica indicata non raccoglie domande di questo tipo.',
    'That case does not collect applications of this kind.',
    'Scegliere una tornata del procedimento giusto.',
    'Choose a round of the right procedure.',
  ),
  parentRequired: refusal(
    422,
    'La domanda deve appartenere a una tornata.',
    'The application must belong to a round.',
    'Indicare la tornata a cui la domanda si riferisce.',
    'Name the round the application belongs to.',
  ),
  excludedFromCase: refusal(
    403,
    'Chi ha un conflitto di interessi non può trattare la pratica.',
    'Somebody with a conflict of interest may not work on the case.',
    'Rivolgersi al responsabile dell’unità.',
    'Turn to the head of the unit.',
  ),
  notAdmitted: refusal(
    403,
    'La pratica è ad accesso nominativo e la persona non vi è ammessa.',
    'The case is restricted to named people and the person is not among them.',
    'Chi tratta la pratica può ammettere la persona per nome.',
    'Whoever has the case may admit the person by name.',
  ),
  lastAdmitted: refusal(
    409,
    'Alla pratica deve restare ammessa almeno una persona.',
    'At least one person must stay admitted to the case.',
    'Ammettere prima un’altra persona.',
    'Admit somebody else first.',
  ),
  caseStopped: refusal(
    409,
    'La pratica è ferma.',
    'The case is stopped.',
    'Attendere che l’ordine di fermarla sia revocato o che cessi la sospensiva.',
    'Wait until the order is lifted or the suspension by the court has ended.',
  ),
  termNotExpired: refusal(
    409,
    'Il termine di conclusione non è scaduto.',
    'The term has not expired.',
    'Il potere sostitutivo si attiva dopo la scadenza del termine.',
    'The substitutive power can be used after the term has expired.',
  ),
  documentNotAdded: refusal(
    422,
    'Il documento indicato non è fra quelli aggiunti alla pratica.',
    'That document is none of those added to the case.',
    'Aggiungere il documento al fascicolo e indicarlo di nuovo.',
    'Add the document to the dossier and name it again.',
  ),
  personNotQualified: refusal(
    422,
    'La persona indicata non può ricevere questo incarico.',
    'That person cannot be given this.',
    'Scegliere una persona che ricopra l’ufficio richiesto e non sia esclusa.',
    'Choose somebody who holds the office needed and is not excluded.',
  ),
  relatedCaseNotFound: refusal(
    422,
    'La pratica indicata non esiste o non è consultabile.',
    'That case does not exist or may not be read.',
    'Cercare la pratica fra quelle che si possono consultare.',
    'Look for it among the cases you may read.',
  ),
  alreadyRelated: refusal(
    409,
    'Le due pratiche sono già collegate.',
    'The two cases are related already.',
    'Consultare le relazioni della pratica.',
    'Look at the relations of the case.',
  ),
  notRelated: refusal(
    409,
    'Fra le due pratiche non c’è un collegamento che si possa togliere.',
    'There is no relation between the two cases that could be taken back.',
    'Consultare le relazioni della pratica.',
    'Look at the relations of the case.',
  ),
  actRequired: refusal(
    422,
    'Un procedimento di autotutela riguarda un provvedimento di un’altra pratica.',
    'Self-correction is about an act of another case.',
    'Aprirlo dai documenti della pratica in cui il provvedimento è stato adottato.',
    'Open it from the documents of the case in which the act was adopted.',
  ),
  actCorrectedAlready: refusal(
    409,
    'Sul provvedimento un procedimento di autotutela è già in corso, oppure il provvedimento è già stato annullato o revocato.',
    'Self-correction of this act is under way already, or the act has been annulled or revoked.',
    'Consultare le relazioni della pratica in cui il provvedimento è stato adottato.',
    'Look at the relations of the case in which the act was adopted.',
  ),
  openedByYear: refusal(
    409,
    'Le pratiche di questo procedimento sono una per anno e non proseguono un’altra pratica.',
    'There is one case of this procedure for each year, and it does not continue another.',
    'Aprire la pratica dell’anno dalla pagina del procedimento, se non è già aperta.',
    'Open the case of the year from the page of the procedure, unless it is open already.',
  ),
  registerChanged: refusal(
    409,
    'Il registro è cambiato dopo il controllo della tabella: nulla è stato scritto.',
    'The register has changed since the table was checked: nothing was written.',
    'Ripetere il controllo della tabella e verificare le righe indicate.',
    'Check the table again and look at the rows that are named.',
  ),
  notNow: refusal(
    409,
    'L’operazione non è possibile in questa fase della pratica.',
    'This is not possible at this stage of the case.',
    'Consultare la fase corrente e le attività aperte.',
    'Look at the current stage and the open tasks.',
  ),
} as const;

export type RefusalCode = keyof typeof refusals;

export interface RefusalKind {
  readonly status: number;
  readonly title: Text;
  readonly next: Text;
}

/** Details that travel with a refusal from the workflow to the caller. */
export interface RefusalDetails {
  readonly article?: Citation;
  readonly problems?: readonly FormProblem[];
  /** The office or person the caller should turn to. */
  readonly who?: string;
  /** The duty that somebody has had, where it is kept apart from this one. */
  readonly did?: DutyDone;
  /** Up to how much may be signed, and over how much the act is. */
  readonly bound?: { readonly limit: string; readonly amount: string };
}

function refusal(status: number, it: string, en: string, nextIt: string, nextEn: string): RefusalKind {
  return { status, title: { it, en }, next: { it: nextIt, en: nextEn } };
}
