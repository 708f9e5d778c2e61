import {
  type Fact,
  type FactKind,
  levelTitles,
  type MoneyPhase,
  type Organ,
  type ProcedureDeclaration,
  type Text,
} from '../../../../libs/domain';
import { displayDate, displayMoney, italianDateAfter } from '../../../../libs/law';
import { meetingSentences } from './meeting-sentences';
import { populationSentences } from './population-sentences';
import { registerSentences } from './register-sentences';
import { relationSentences } from './relation-sentences';
import { deadlineTitle, listed, lowerFirst, named, pauseNames, same, shortened, taskOf } from './phrases';
import { receiptSentence, spendingSentence } from './spending-sentence';

/** What a sentence about a fact needs beside the fact itself. */
export interface About {
  readonly declaration: ProcedureDeclaration | undefined;
  /** Name of who acted. */
  readonly actor: string;
  /** Nobody acted: it has followed from something else, or time has brought it. */
  readonly ofItself: boolean;
  /** Title and subject of the task the fact is about. */
  readonly task?: { readonly title: Text; readonly subject?: string };
  /** Title of the child case the fact is about. */
  readonly child?: string;
  /** Title of the other case the fact is about, where the reader may read it. */
  readonly other?: string;
  /** What people call the entry of a register that the fact names by its key, as it was before. */
  readonly entry?: string;
  readonly officeName: (id: string) => Text;
}

export type Sentences<Kind extends FactKind = FactKind> = {
  readonly [K in Kind]: (fact: Extract<Fact, { kind: K }>, about: About) => Text;
};

/** One sentence about what happened, as an office would write it. */
export function summarise(fact: Fact, about: About): Text {
  const sentence = sentences[fact.kind] as (fact: Fact, about: About) => Text;
  return sentence(fact, about);
}

const sentences: Sentences = {
  ...meetingSentences,
  ...populationSentences,
  ...registerSentences,
  ...relationSentences,
  caseOpened: ({ title }, { actor }) => ({
    it: `${actor} apre la pratica «${title}».`,
    en: `${actor} opens the case “${title}”.`,
  }),
  registered: ({ direction, number, correspondent, receivedOn, from }) => ({
    it: [
      `Registrata al protocollo ${{ in: 'in arrivo', out: 'in partenza', internal: 'interno' }[direction]}`,
      number && ` con il numero ${number}`,
      correspondent && ` (${direction === 'out' ? 'destinatario' : 'mittente'}: ${correspondent})`,
      receivedOn && `, pervenuta ${italianDateAfter('il', receivedOn)}`,
      from !== undefined && ': è la registrazione della pratica che questa prosegue',
      '.',
    ]
      .filter(Boolean)
      .join(''),
    en: [
      `Entered in the register of ${{ in: 'incoming', out: 'outgoing', internal: 'internal' }[direction]} mail`,
      number && ` under number ${number}`,
      correspondent && ` (${direction === 'out' ? 'addressee' : 'sender'}: ${correspondent})`,
      receivedOn && `, received on ${displayDate(receivedOn, 'en')}`,
      from !== undefined && ': the registration of the case that this one continues',
      '.',
    ]
      .filter(Boolean)
      .join(''),
  }),
  responsibleNamed: ({ name }) => ({
    it: `Responsabile del procedimento è ${name}.`,
    en: `${name} is the official responsible for the procedure.`,
  }),
  stageEntered: ({ stage }, { declaration }) => {
    const title = declaration?.stages[stage] ?? same(stage);
    return {
      it: `La pratica passa alla fase «${title.it}».`,
      en: `The case enters the stage “${title.en}”.`,
    };
  },
  taskOpened: ({ key, office, due, subject, assignee }, { declaration, officeName }) => {
    const title = named(declaration?.tasks[key]?.title ?? same(key), subject);
    const until = {
      it: due ? `, da concludere entro ${italianDateAfter('il', due)}` : '',
      en: due ? `, to be completed by ${displayDate(due, 'en')}` : '',
    };
    const to = {
      it: assignee ? ` Assegnata a ${assignee.name}, secondo i carichi di lavoro.` : '',
      en: assignee ? ` Given to ${assignee.name} by workload.` : '',
    };
    return {
      it: `Nuova attività per l’ufficio «${officeName(office).it}»: ${title.it}${until.it}.${to.it}`,
      en: `New task for the office “${officeName(office).en}”: ${title.en}${until.en}.${to.en}`,
    };
  },
  taskClaimed: ({ name }, about) => ({
    it: `${name} prende in carico l’attività ${taskOf(about).it}.`,
    en: `${name} takes the task ${taskOf(about).en}.`,
  }),
  taskReleased: (_, about) => ({
    it: `${about.actor} rilascia l’attività ${taskOf(about).it}, che torna all’ufficio.`,
    en: `${about.actor} gives the task ${taskOf(about).en} back to the office.`,
  }),
  taskAssigned: ({ name }, about) => ({
    it: `${about.actor} assegna l’attività ${taskOf(about).it} a ${name}.`,
    en: `${about.actor} assigns the task ${taskOf(about).en} to ${name}.`,
  }),
  taskReminded: ({ text }, about) => ({
    it: `${about.actor} sollecita l’attività ${taskOf(about).it}${text ? `: «${shortened(text)}»` : '.'}`,
    en: `${about.actor} reminds of the task ${taskOf(about).en}${text ? `: “${shortened(text)}”` : '.'}`,
  }),
  taskEscalated: ({ office, movedTo, level }, about) => {
    if (movedTo !== undefined)
      return {
        it: `L’attività ${taskOf(about).it} non è in ritardo: per la chiusura degli uffici è attesa entro ${italianDateAfter('il', movedTo)}.`,
        en: `The task ${taskOf(about).en} is not late: the offices were closed, so it is expected by ${displayDate(movedTo, 'en')}.`,
      };
    const late = level === 1 ? { it: 'è', en: 'is' } : { it: 'è ancora', en: 'is still' };
    const told = office === undefined ? undefined : about.officeName(office);
    return {
      it: `L’attività ${taskOf(about).it} ${late.it} in ritardo: ${told ? `il ritardo è segnalato all’ufficio «${told.it}».` : 'nessun ufficio sovraordinato a cui segnalarlo.'}`,
      en: `The task ${taskOf(about).en} ${late.en} late: ${told ? `“${told.en}” is told.` : 'there is no office above to be told.'}`,
    };
  },
  taskCompleted: (_, about) => ({
    it: `${about.actor} conclude l’attività ${taskOf(about).it}.`,
    en: `${about.actor} completes the task ${taskOf(about).en}.`,
  }),
  taskCancelled: (_, about) =>
    about.ofItself
      ? {
          it: `L’attività ${taskOf(about).it} non è più necessaria.`,
          en: `The task ${taskOf(about).en} is no longer needed.`,
        }
      : {
          it: `${about.actor} ritira l’attività ${taskOf(about).it}.`,
          en: `${about.actor} takes back the task ${taskOf(about).en}.`,
        },
  severalAsked: ({ key, subject, needed, asked }, { declaration, officeName }) => {
    const title = named(declaration?.tasks[key]?.title ?? same(key), subject);
    if (asked.length === 0)
      return {
        it: `Per l’attività ${title.it} non resta nessuno che possa rispondere.`,
        en: `Nobody is left who could answer the task ${title.en}.`,
      };
    const names = listed(asked.map((one) => ('office' in one ? officeName(one.office) : same(one.name))));
    const [it, en] =
      needed === asked.length
        ? ['Devono rispondere tutti', 'All of them must answer']
        : [
            needed === 1 ? 'Basta una risposta' : `Bastano ${needed} risposte`,
            needed === 1 ? 'One answer is enough' : `${needed} answers are enough`,
          ];
    return {
      it: `Per l’attività ${title.it} sono interpellati: ${names.it}. ${it}.`,
      en: `The task ${title.en} is asked of: ${names.en}. ${en}.`,
    };
  },
  severalAnswered: ({ key, subject, answered }, { declaration }) => {
    const title = named(declaration?.tasks[key]?.title ?? same(key), subject);
    const names = listed(answered.map(({ name }) => same(name)));
    return answered.length === 0
      ? {
          it: `Per l’attività ${title.it} non si attendono più risposte.`,
          en: `No answers to the task ${title.en} are waited for any more.`,
        }
      : {
          it: `Per l’attività ${title.it} ci sono le risposte che bastano: ${names.it}.`,
          en: `The task ${title.en} has the answers it needs: ${names.en}.`,
        };
  },
  deadlineSet: ({ key, due, subject }, { declaration }) => {
    const title = named(deadlineTitle(declaration, key), subject);
    return {
      it: `Termine ${title.it}: scade ${italianDateAfter('il', due)}.`,
      en: `Deadline ${title.en}: due on ${displayDate(due, 'en')}.`,
    };
  },
  deadlineMoved: ({ key, due }, { declaration }) => {
    const title = named(deadlineTitle(declaration, key));
    return {
      it: `Il termine ${title.it} è ricalcolato e scade ora ${italianDateAfter('il', due)}.`,
      en: `The deadline ${title.en} was computed anew and is now due on ${displayDate(due, 'en')}.`,
    };
  },
  deadlineMet: ({ key }, { declaration }) => {
    const title = named(deadlineTitle(declaration, key));
    return { it: `Il termine ${title.it} è stato rispettato.`, en: `The deadline ${title.en} was met.` };
  },
  deadlineMetLate: ({ key }, { declaration }) => {
    const title = named(deadlineTitle(declaration, key));
    return {
      it: `Quanto dovuto entro il termine ${title.it} è stato fatto dopo la scadenza.`,
      en: `What was due by the deadline ${title.en} was done after it had expired.`,
    };
  },
  deadlineExpired: ({ key }, { declaration }) => {
    const title = named(deadlineTitle(declaration, key));
    const then = declaration?.deadlines[key]?.onExpiry;
    return {
      it: `Il termine ${title.it} è scaduto.${then ? ` ${then.it}` : ''}`,
      en: `The deadline ${title.en} has expired.${then ? ` ${then.en}` : ''}`,
    };
  },
  deadlineCancelled: ({ key }, { declaration }) => {
    const title = named(deadlineTitle(declaration, key));
    return { it: `Il termine ${title.it} non corre più.`, en: `The deadline ${title.en} no longer runs.` };
  },
  reminded: ({ key, office, daysLeft }, { declaration, officeName }) => {
    const title = named(deadlineTitle(declaration, key));
    const { it, en } = officeName(office);
    if (daysLeft <= 0) {
      return {
        it: `Promemoria per l’ufficio «${it}»: il termine ${title.it} scade oggi.`,
        en: `Reminder to the office “${en}”: the deadline ${title.en} is today.`,
      };
    }
    return {
      it: `Promemoria per l’ufficio «${it}»: ${daysLeft === 1 ? 'manca 1 giorno' : `mancano ${daysLeft} giorni`} al termine ${title.it}.`,
      en: `Reminder to the office “${en}”: ${daysLeft === 1 ? '1 day is' : `${daysLeft} days are`} left until the deadline ${title.en}.`,
    };
  },
  factsRecorded: ({ facts }, { declaration }) => {
    const titles = Object.keys(facts).map((key) => declaration?.facts[key]?.title ?? same(key));
    return {
      it: `Registrati nella pratica: ${titles.map(({ it }) => lowerFirst(it)).join(', ')}.`,
      en: `Recorded in the case: ${titles.map(({ en }) => lowerFirst(en)).join(', ')}.`,
    };
  },
  letterSent: ({ letter, title, addressee, number }, { declaration }) => ({
    it: `Inviata a ${addressee} la comunicazione «${title}»${number ? `, protocollo n. ${number}` : ''}.`,
    en: `Letter “${declaration?.letters[letter]?.title.en ?? title}” sent to ${addressee}${number ? `, register no. ${number}` : ''}.`,
  }),
  actAdopted: ({ act, title, organ, adoptedOn, number }, { declaration }) => ({
    it: `${organName(organ).it} adotta l’atto «${title}»${number ? ` n. ${number}` : ''} ${italianDateAfter('il', adoptedOn)}.`,
    en: `${organName(organ).en} adopts the act “${declaration?.acts[act]?.title.en ?? title}”${number ? ` no. ${number}` : ''} on ${displayDate(adoptedOn, 'en')}.`,
  }),
  actPublished: ({ act, postedOn, until, executoryOn }, { declaration }) => {
    const title = named(declaration?.acts[act]?.title ?? same(act));
    return {
      it: `L’atto ${title.it} è pubblicato all’albo pretorio ${italianDateAfter('dal', postedOn)} ${italianDateAfter('al', until)} ed è esecutivo ${italianDateAfter('dal', executoryOn)}.`,
      en: `The act ${title.en} is posted on the public notice board from ${displayDate(postedOn, 'en')} to ${displayDate(until, 'en')} and takes effect on ${displayDate(executoryOn, 'en')}.`,
    };
  },
  spendingMoved: spendingSentence,
  receiptArrived: receiptSentence,
  moneyRecorded: ({ phase, amount, beneficiary, reference }) => ({
    it: `${phases[phase].it} di € ${displayMoney(amount, 'it')} (${beneficiary}; ${reference}).`,
    en: `${phases[phase].en} of € ${displayMoney(amount, 'en')} (${beneficiary}; ${reference}).`,
  }),
  documentAdded: ({ title }, { actor }) => ({
    it: `${actor} aggiunge al fascicolo il documento «${title}».`,
    en: `${actor} adds the document “${title}” to the dossier.`,
  }),
  noteAdded: ({ text }, { actor }) => ({
    it: `${actor} annota: «${shortened(text)}»`,
    en: `${actor} notes: “${shortened(text)}”`,
  }),
  requestMade: ({ request }, { declaration, actor }) => {
    const title = named(declaration?.requests[request]?.title ?? same(request));
    return {
      it: `${actor} compie l’operazione ${title.it}.`,
      en: `${actor} does the following: ${title.en}.`,
    };
  },
  childOpened: ({ title }) => ({
    it: `Aperta la domanda collegata «${title}».`,
    en: `The application “${title}” was opened as part of this case.`,
  }),
  lotsDrawn: () => ({
    it: 'Sorteggio effettuato dal sistema; il numero da cui deriva l’ordine resta agli atti.',
    en: 'Lots drawn by the system; the number from which the order follows stays on record.',
  }),
  childReported: ({ child }, about) => ({
    it: `La domanda collegata «${about.child ?? child}» comunica il proprio avanzamento.`,
    en: `The application “${about.child ?? child}” reports how far it has come.`,
  }),
  parentInformed: () => ({
    it: 'La tornata a cui la domanda appartiene comunica il proprio avanzamento.',
    en: 'The round this application belongs to reports how far it has come.',
  }),
  termPaused: ({ pause, until }) => ({
    it: `Il termine è sospeso, al più tardi fino ${italianDateAfter('al', until)}: ${pauseNames[pause].it}.`,
    en: `The term is paused until ${displayDate(until, 'en')} at the latest: ${pauseNames[pause].en}.`,
  }),
  termResumed: ({ pause, on }) => ({
    it: `Il termine riprende ${italianDateAfter('dal', on)}: ${pauseNames[pause].it}.`,
    en: `The term goes on from ${displayDate(on, 'en')}: ${pauseNames[pause].en}.`,
  }),
  termExtended: ({ days }) => ({
    it: `Il termine è prorogato di ${days} giorni.`,
    en: `The term is extended by ${days} days.`,
  }),
  escalated: ({ office }, { officeName }) => ({
    it: `Il termine è scaduto: il ritardo è segnalato all’ufficio «${officeName(office).it}», titolare del potere sostitutivo.`,
    en: `The term has expired: the delay is reported to “${officeName(office).en}”, which has the substitutive power.`,
  }),
  substituteActivated: ({ office }, { officeName }) => ({
    it: `L’ufficio «${officeName(office).it}» esercita il potere sostitutivo.`,
    en: `“${officeName(office).en}” uses the substitutive power.`,
  }),
  unitInCharge: ({ officer }, { actor, officeName }) => ({
    it: `${actor} passa la pratica all’ufficio «${officeName(officer).it}».`,
    en: `${actor} hands the case over to “${officeName(officer).en}”.`,
  }),
  taskMoved: ({ office }, about) => ({
    it: `L’attività ${taskOf(about).it} passa all’ufficio «${about.officeName(office).it}».`,
    en: `The task ${taskOf(about).en} goes to the office “${about.officeName(office).en}”.`,
  }),
  personExcluded: ({ name }) => ({
    it: `A ${name} è tolto l’accesso alla pratica per conflitto di interessi.`,
    en: `${name} is excluded from the case for a conflict of interest.`,
  }),
  levelChanged: ({ level }, { actor }) => ({
    it: `${actor} cambia la riservatezza della pratica: ${levelTitles[level].it.toLowerCase()}.`,
    en: `${actor} changes the confidentiality of the case: ${levelTitles[level].en.toLowerCase()}.`,
  }),
  personAdmitted: ({ name }) => ({
    it: `${name} può leggere la pratica per ammissione nominativa.`,
    en: `${name} is admitted to the case by name.`,
  }),
  admissionEnded: ({ name }) => ({
    it: `L’ammissione di ${name} alla pratica è revocata.`,
    en: `The admission of ${name} to the case is taken back.`,
  }),
  personReadmitted: ({ name }) => ({
    it: `${name} può di nuovo trattare la pratica.`,
    en: `${name} may work on the case again.`,
  }),
  electoralPeriodTold: ({ period: { title, from, until, calledOff } }) =>
    calledOff
      ? {
          it: `Il periodo elettorale «${title}» non è più in vigore.`,
          en: `The electoral period “${title}” no longer holds.`,
        }
      : {
          it: `Periodo elettorale «${title}» ${italianDateAfter('dal', from)} ${italianDateAfter('al', until)} (L. 28/2000, art. 9).`,
          en: `Electoral period “${title}” from ${displayDate(from, 'en')} to ${displayDate(until, 'en')} (Law 28/2000, art. 9).`,
        },
  caseStopped: ({ hold }) => ({
    it: hold === 'stopOrder' ? 'La pratica è fermata per ordine.' : 'La pratica è sospesa dal giudice.',
    en: hold === 'stopOrder' ? 'The case is stopped by order.' : 'The case is suspended by a court.',
  }),
  caseResumed: () => ({ it: 'La pratica riprende.', en: 'The case goes on.' }),
  withdrawn: (_, { actor }) => ({
    it: `${actor} registra la rinuncia del richiedente.`,
    en: `${actor} records that the applicant has withdrawn.`,
  }),
  caseReopened: (_, { actor }) => ({
    it: `${actor} riapre la pratica.`,
    en: `${actor} reopens the case.`,
  }),
  caseClosed: ({ outcome }, { declaration }) => {
    const title = declaration?.outcomes[outcome]?.title ?? same(outcome);
    return {
      it: `La pratica è conclusa con l’esito «${title.it}».`,
      en: `The case is closed with the outcome “${title.en}”.`,
    };
  },
  turnSuperseded: ({ from, to }) => ({
    it: `Le registrazioni da ${from} a ${to}, mai confermate, sono annullate; restano leggibili.`,
    en: `Entries ${from} to ${to} were never confirmed and are superseded; they stay readable.`,
  }),
};

const organs: Readonly<Record<Organ, Text>> = {
  council: { it: 'Il Consiglio comunale', en: 'The City Council' },
  board: { it: 'La Giunta comunale', en: 'The City Board' },
  mayor: { it: 'Il Sindaco', en: 'The Mayor' },
  manager: { it: 'Il dirigente', en: 'The manager' },
  commission: { it: 'La Commissione', en: 'The commission' },
};

function organName(organ: string): Text {
  return Object.hasOwn(organs, organ) ? organs[organ as Organ] : same(organ);
}

const phases: Readonly<Record<MoneyPhase, Text>> = {
  commitment: { it: 'Impegno di spesa', en: 'Commitment' },
  liquidation: { it: 'Liquidazione', en: 'Liquidation' },
  payment: { it: 'Pagamento', en: 'Payment' },
  recovery: { it: 'Recupero', en: 'Recovery' },
  saving: { it: 'Economia di spesa', en: 'Saving' },
};
