import {
  defineTask,
  type DeadlineDeclaration,
  type FactDeclaration,
  type ProcedureDeclaration,
  type RequestDeclaration,
  type TaskDeclaration,
} from '../domain';
import { cite } from '../law';
import { meetingContext } from './meeting-context';
import {
  addedTaskAnswers,
  addedTaskForm,
  admissionForm,
  conflictDecisionForm,
  courtSuspensionEndedForm,
  courtSuspensionForm,
  extensionForm,
  levelForm,
  ownConflictForm,
  partyCeasedForm,
  reportedConflictForm,
  relationForm,
  reopenedForm,
  responsibleForm,
  severalShortForm,
  stopLiftedForm,
  stopOrderForm,
  substituteForm,
} from './standard-forms';

/** Who may order a case to stop, beside the head of its unit. */
const STOPPING_OFFICES = ['mayor', 'chief-of-cabinet'];

/** What every case offers its people, whatever its procedure: the texts, forms and offices of it. */
function standardRequests({
  officer,
  manager,
  term,
}: ProcedureDeclaration): Record<string, RequestDeclaration> {
  const unit = [officer, manager];
  return {
    'standard.ownConflict': {
      title: {
        it: 'Dichiarare un proprio conflitto di interessi',
        en: 'Declare a conflict of interest of your own',
      },
      instructions: {
        it: 'Chi ha un interesse anche solo potenziale si astiene: la pratica gli viene tolta subito, poi decide il responsabile dell’unità.',
        en: 'Whoever has an interest, even a potential one, abstains: the case is taken from them at once, then the head of the unit decides.',
      },
      offices: 'participants',
      form: ownConflictForm,
      basis: cite('L. 241/1990', '6-bis', '1'),
    },
    'standard.reportConflict': {
      title: { it: 'Segnalare un conflitto di interessi', en: 'Report a conflict of interest' },
      instructions: {
        it: 'Segnalare il conflitto di un’altra persona che tratta la pratica. Decide il responsabile dell’unità.',
        en: 'Report the conflict of somebody else who works on the case. The head of the unit decides.',
      },
      offices: 'participants',
      form: reportedConflictForm,
      basis: cite('L. 241/1990', '6-bis', '1'),
    },
    'standard.addTask': {
      title: { it: 'Aggiungere un’attività', en: 'Add a task' },
      instructions: {
        it: 'Chiedere a un collega, o a più colleghi insieme, un’attività che il procedimento non prevede.',
        en: 'Ask a colleague, or several at once, for work that the procedure does not foresee.',
      },
      offices: 'participants',
      form: addedTaskForm,
      basis: cite('L. 241/1990', '6', '1'),
    },
    'standard.changeResponsible': {
      title: { it: 'Cambiare il responsabile del procedimento', en: 'Change the responsible official' },
      instructions: {
        it: 'Assegnare a sé o ad altro dipendente dell’unità la responsabilità del procedimento.',
        en: 'Take over the procedure or give it to another official of the unit.',
      },
      offices: [manager],
      form: responsibleForm,
      basis: cite('L. 241/1990', '5', '1'),
    },
    'standard.stop': {
      title: { it: 'Fermare la pratica', en: 'Stop the case' },
      instructions: {
        it: 'Le attività restano ferme finché l’ordine non è revocato. Il termine di legge continua a decorrere.',
        en: 'Tasks stand still until the order is lifted. The legal term goes on.',
      },
      offices: [...STOPPING_OFFICES, manager],
      form: stopOrderForm,
      basis: cite('D.Lgs. 165/2001', '4', '1'),
    },
    'standard.liftStop': {
      title: { it: 'Far riprendere la pratica', en: 'Let the case go on' },
      instructions: { it: 'Revocare l’ordine di fermare la pratica.', en: 'Lift the order to stop.' },
      offices: [...STOPPING_OFFICES, manager],
      form: stopLiftedForm,
      basis: cite('D.Lgs. 165/2001', '4', '1'),
    },
    'standard.courtSuspension': {
      title: { it: 'Registrare una sospensiva del giudice', en: 'Record a suspension by a court' },
      instructions: {
        it: 'La pratica si ferma e il termine è sospeso fino alla cessazione della misura.',
        en: 'The case stops and its term is suspended until the measure ends.',
      },
      offices: unit,
      form: courtSuspensionForm,
      basis: cite('D.Lgs. 104/2010', '55', '1'),
    },
    'standard.courtSuspensionEnded': {
      title: { it: 'Registrare la fine della sospensiva', en: 'Record the end of the suspension by a court' },
      instructions: { it: 'Il termine riprende a decorrere.', en: 'The term goes on.' },
      offices: unit,
      form: courtSuspensionEndedForm,
      basis: cite('D.Lgs. 104/2010', '55', '1'),
    },
    'standard.relate': {
      title: { it: 'Collegare a un’altra pratica', en: 'Relate to another case' },
      instructions: {
        it: 'Chi tratta l’una vedrà che c’è l’altra. Titolo e stato restano visibili solo a chi può consultarla.',
        en: 'Whoever works on one will see that there is the other. Title and state show only to those who may read it.',
      },
      offices: 'participants',
      form: relationForm,
      basis: cite('L. 241/1990', '6', '1'),
    },
    'standard.unrelate': {
      title: { it: 'Togliere un collegamento', en: 'Take a relation back' },
      instructions: {
        it: 'Togliere il collegamento con una pratica indicata per errore. La cronologia ne conserva traccia.',
        en: 'Take back the relation to a case that was named by mistake. The history keeps it.',
      },
      offices: 'participants',
      form: relationForm,
      basis: cite('L. 241/1990', '6', '1'),
    },
    'standard.admit': {
      title: { it: 'Ammettere una persona alla pratica', en: 'Admit somebody to the case' },
      instructions: {
        it: 'La persona potrà leggere la pratica, qualunque sia il suo ufficio, finché l’ammissione non è revocata.',
        en: 'The person may read the case, whatever their office, until the admission is taken back.',
      },
      offices: unit,
      right: 'admit',
      form: admissionForm,
      basis: cite('Reg. (UE) 2016/679', '32', '4'),
    },
    'standard.endAdmission': {
      title: { it: 'Revocare l’ammissione di una persona', en: 'Take an admission back' },
      instructions: {
        it: 'La persona non potrà più leggere la pratica per ammissione; ciò che ha già letto resta registrato.',
        en: 'The person may no longer read the case by admission; what they have read stays recorded.',
      },
      offices: unit,
      right: 'admit',
      form: admissionForm,
      basis: cite('Reg. (UE) 2016/679', '32', '4'),
    },
    'standard.changeLevel': {
      title: { it: 'Cambiare la riservatezza', en: 'Change the confidentiality' },
      instructions: {
        it: 'Vale da subito per tutti. Se la pratica diventa ad accesso nominativo, restano ammessi chi lo decide, il responsabile del procedimento e chi ha attività in carico.',
        en: 'Holds at once for everybody. Where the case becomes restricted, whoever decides it, the responsible official and those who hold tasks stay admitted.',
      },
      offices: unit,
      right: 'admit',
      form: levelForm,
      basis: cite('Reg. (UE) 2016/679', '32', '1'),
    },
    'standard.partyCeased': {
      title: {
        it: 'Registrare decesso o estinzione della parte',
        en: 'Record death or dissolution of the party',
      },
      instructions: {
        it: 'Senza un successore la pratica si conclude; con un successore prosegue a suo nome.',
        en: 'Without a successor the case ends; with one it goes on in their name.',
      },
      offices: unit,
      form: partyCeasedForm,
      basis: cite('L. 241/1990', '2', '1'),
    },
    ...(term && {
      'standard.substitute': {
        title: { it: 'Attivare il potere sostitutivo', en: 'Use the substitutive power' },
        instructions: {
          it: 'Scaduto il termine, il titolare del potere sostitutivo conclude il procedimento entro la metà del termine originario.',
          en: 'After the term has expired the substitute concludes the procedure within half of the original term.',
        },
        offices: [...unit, term.substitute],
        form: substituteForm,
        basis: cite('L. 241/1990', '2', '9-ter'),
      },
    }),
    ...(term?.extension && {
      'standard.extend': {
        title: { it: 'Prorogare il termine', en: 'Extend the term' },
        instructions: {
          it: 'Una sola volta, con motivazione, entro il massimo previsto.',
          en: 'Once only, with reasons, within the maximum foreseen.',
        },
        offices: [manager],
        form: extensionForm,
        basis: cite('L. 241/1990', '2', '7'),
      },
    }),
  };
}

function standardTasks({
  officer,
  manager,
  outcomes,
}: ProcedureDeclaration): Record<string, TaskDeclaration> {
  const added = {
    title: { it: 'Attività aggiunta', en: 'Added task' },
    instructions: {
      it: 'Attività chiesta da un collega: le indicazioni sono nei dati accanto.',
      en: 'Work a colleague has asked for: the instructions are beside the form.',
    },
    office: officer,
    stage: '',
    basis: cite('L. 241/1990', '6', '1'),
  };
  return {
    'standard.conflictDecision': defineTask({
      title: { it: 'Decidere sul conflitto di interessi', en: 'Decide on the conflict of interest' },
      instructions: {
        it: 'Valutare se la situazione leda l’imparzialità e decidere se la persona deve astenersi.',
        en: 'Judge whether the situation harms impartiality and decide whether the person must abstain.',
      },
      office: manager,
      stage: '',
      form: conflictDecisionForm,
      due: { amount: 3, unit: 'days' },
      basis: cite('D.P.R. 62/2013', '7', '1'),
    }),
    'standard.severalShort': defineTask({
      title: {
        it: 'Decidere come proseguire con meno risposte',
        en: 'Decide how to go on with fewer answers',
      },
      instructions: {
        it: 'Chi era stato interpellato è stato escluso dalla pratica: le risposte che restano non bastano. Indicare un’altra persona o proseguire con chi resta.',
        en: 'Somebody who was asked has been excluded from the case: the answers left are too few. Name somebody else or go on with those who are left.',
      },
      office: officer,
      stage: '',
      form: severalShortForm,
      due: { amount: 3, unit: 'days' },
      basis: cite('L. 241/1990', '6', '1'),
    }),
    'standard.reopened': {
      title: { it: 'Concludere la pratica riaperta', en: 'Conclude the reopened case' },
      instructions: {
        it: 'Compiere ciò per cui la pratica è stata riaperta, aggiungendo le attività che servono, e indicare l’esito.',
        en: 'Do what the case was reopened for, adding the tasks it needs, and say how it ends.',
      },
      office: manager,
      stage: '',
      form: reopenedForm(
        Object.fromEntries(Object.entries(outcomes).map(([key, { title }]) => [key, title])),
      ),
      basis: cite('L. 241/1990', '6', '1'),
    },
    ...Object.fromEntries(
      Object.entries(addedTaskAnswers).map(([kind, form]) => [`standard.added.${kind}`, { ...added, form }]),
    ),
  };
}

function standardDeadlines({ term }: ProcedureDeclaration): Record<string, DeadlineDeclaration> {
  if (!term) return {};
  return {
    'standard.substitutePower': {
      title: { it: 'Conclusione da parte del sostituto', en: 'Conclusion by the substitute' },
      basis: cite('L. 241/1990', '2', '9-ter'),
      onExpiry: {
        it: 'Il ritardo del sostituto è comunicato all’organo di governo.',
        en: 'The delay of the substitute is reported to the governing body.',
      },
      remindBefore: [3],
    },
  };
}

/** What standard tasks show beside their forms. */
const standardContext: NonNullable<ProcedureDeclaration['context']> = {
  instructions: shown('Indicazioni', 'Instructions'),
  conflictOf: shown('Persona interessata', 'Person concerned'),
  declaredBy: shown('Dichiarato da', 'Declared by'),
  answersNeeded: shown('Risposte necessarie', 'Answers needed', 'number'),
  answersLeft: shown(
    'Risposte date o che possono ancora arrivare',
    'Answers given or that can still come',
    'number',
  ),
  // On the way of an act: draft, opinions, signature, number.
  proposal: shown('Proposta', 'Proposal'),
  draft: shown('Bozza', 'Draft'),
  additions: shown('Motivazioni aggiunte', 'Added reasons'),
  notes: shown('Note', 'Notes'),
  technicalOpinion: shown('Parere di regolarità tecnica', 'Technical opinion'),
  accountingOpinion: shown('Parere di regolarità contabile', 'Accounting opinion'),
  opinion: shown('Esito', 'Outcome'),
  reasons: shown('Motivazione', 'Reasons'),
  signedBy: shown('Firmata da', 'Signed by'),
  number: shown('Numero', 'Number'),
  adoptedOn: shown('Adottata il', 'Adopted on', 'date'),
  observations: shown('Osservazioni', 'Observations'),
  observationsUntil: shown('Osservazioni entro il', 'Observations until', 'date'),
  mayAskForDocuments: shown(
    'Si possono ancora chiedere documenti',
    'Documents can still be asked for',
    'boolean',
  ),
};

function shown(it: string, en: string, kind: FactDeclaration['kind'] = 'text'): FactDeclaration {
  return { title: { it, en }, kind };
}

/** A procedure with what every case has: the declaration that kit, API and screens work with. */
export function withStandard(procedure: ProcedureDeclaration): ProcedureDeclaration {
  return {
    ...procedure,
    tasks: { ...procedure.tasks, ...standardTasks(procedure) },
    requests: { ...procedure.requests, ...standardRequests(procedure) },
    deadlines: { ...procedure.deadlines, ...standardDeadlines(procedure) },
    context: { ...standardContext, ...(hasMeetings(procedure) && meetingContext), ...procedure.context },
  };
}

function hasMeetings({ tasks }: ProcedureDeclaration): boolean {
  return Object.keys(tasks).some((key) => key.endsWith('.convening'));
}

/** Whether a task, request or deadline belongs to every case rather than to its procedure. */
export function isStandard(key: string): boolean {
  return key.startsWith('standard.');
}
