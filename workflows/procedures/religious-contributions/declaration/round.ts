import { commitmentSteps, postingDeadline, resolutionSteps } from '../../../../libs/casework';
import { defineOpening, defineProcedure, defineTask } from '../../../../libs/domain';
import { budgetResolutionForm } from '../../../../libs/forms';
import { cite } from '../../../../libs/law';
import { checkCall, checkFund, checkWeights } from '../checks';
import { roundForm } from '../form';
import { roundNotice } from '../public-notice';
import {
  callPublicationForm,
  fundForm,
  openingApprovalForm,
  splitBookingForm,
  splitProposalForm,
  weightsForm,
} from '../round-forms';
import { roundContext } from '../context';
import { letters } from '../letters';

/** The yearly round: fund, applications, split, resolution, commitment. Its cases are `application`. */
export const round = defineProcedure({
  key: 'religiousContributionsRound',
  code: 'P02',
  folder: 'religious-contributions',
  parts: {
    title: { it: 'Domande', en: 'Applications' },
    another: { it: 'Nuova domanda in questa tornata', en: 'New application in this round' },
  },
  title: {
    it: 'Tornata dei contributi per edifici di culto',
    en: 'Round of contributions to religious denominations',
  },
  summary: {
    it: 'Ogni anno almeno l’8 % degli oneri di urbanizzazione secondaria è ripartito fra le confessioni religiose per interventi sulle loro attrezzature.',
    en: 'Every year at least 8 % of secondary urbanisation charges is split among religious denominations for works on their facilities.',
  },
  unit: 'contributions',
  officer: 'contributions.officer',
  manager: 'contributions.manager',
  opening: defineOpening({
    form: roundForm,
    // Opened by the office of its own motion: nothing arrives from outside.
    protocol: false,
    titleOf: ({ title, referenceYear }) => title ?? `Contributi per edifici di culto, anno ${referenceYear}`,
  }),
  changes: ['publishCall', 'latecomers', 'ledger'],
  stages: {
    opening: { it: 'Apertura', en: 'Opening' },
    intake: { it: 'Raccolta delle domande', en: 'Applications' },
    examination: { it: 'Istruttoria', en: 'Examination' },
    weighting: { it: 'Pesi delle confessioni', en: 'Weights' },
    split: { it: 'Proposta di riparto', en: 'Proposed split' },
    resolution: { it: 'Deliberazione', en: 'Resolution' },
    commitment: { it: 'Impegno di spesa', en: 'Commitment' },
    execution: { it: 'Esecuzione', en: 'Execution' },
    closing: { it: 'Chiusura', en: 'Closing' },
  },
  tasks: {
    computeFund: defineTask({
      title: { it: 'Determinare il fondo', en: 'Compute the fund' },
      instructions: {
        it: 'Indicare quanto riscosso nell’anno di riferimento e la quota applicata. Il fondo si calcola da questi dati.',
        en: 'Enter what was collected in the reference year and the share applied. The fund follows from these figures.',
      },
      office: 'accounts.officer',
      duty: 'evaluation',
      stage: 'opening',
      form: fundForm,
      due: { amount: 10, unit: 'days' },
      check: checkFund,
      basis: cite('LR Lombardia 12/2005', '73', '1'),
    }),
    approveOpening: defineTask({
      title: { it: 'Approvare l’apertura della tornata', en: 'Approve the opening of the round' },
      instructions: {
        it: 'Verificare il fondo e aprire la tornata. Se i dati vanno rivisti, la determinazione del fondo torna alla Ragioneria.',
        en: 'Check the fund and open the round. If the figures must be reviewed, the fund goes back to Accounting.',
      },
      office: 'contributions.manager',
      duty: 'confirmation',
      stage: 'opening',
      form: openingApprovalForm,
      due: { amount: 5, unit: 'days' },
      basis: cite('L. 241/1990', '12', '1'),
    }),
    publishCall: defineTask({
      title: { it: 'Pubblicare l’avviso e il modulo', en: 'Publish the call and the form' },
      instructions: {
        it: 'Pubblicare l’avviso con il termine, i criteri e le modalità di assegnazione (D.Lgs. 33/2013, art. 26, c. 1) e il modulo di domanda. Indicare dove e da quale giorno: poi si raccolgono le domande.',
        en: 'Publish the call with the last day and the criteria of the grants (Legislative Decree 33/2013, art. 26, para. 1), and the form. Say where and since which day: then applications are taken in.',
      },
      office: 'contributions.officer',
      stage: 'opening',
      form: callPublicationForm,
      due: { amount: 10, unit: 'days' },
      check: checkCall,
      basis: cite('LR Lombardia 12/2005', '73', '2'),
    }),
    recordWeights: defineTask({
      title: { it: 'Indicare i pesi delle confessioni', en: 'Record the weights of the denominations' },
      instructions: {
        it: 'Indicare un peso per ogni confessione ammessa, secondo consistenza e incidenza sociale, con la nota che li motiva.',
        en: 'Give one weight for each admitted denomination, by size and social incidence, with the note that explains them.',
      },
      office: 'statistics',
      duty: 'evaluation',
      stage: 'weighting',
      form: weightsForm,
      due: { amount: 30, unit: 'days' },
      check: checkWeights,
      basis: cite('LR Lombardia 12/2005', '73', '2'),
    }),
    proposeSplit: defineTask({
      title: { it: 'Proporre il riparto', en: 'Propose the split' },
      instructions: {
        it: 'Esaminare il riparto calcolato e le ragioni di ciascun importo, poi proporlo alla Giunta o chiedere di rivedere i pesi.',
        en: 'Study the computed split and the reasons of each figure, then propose it to the board or have the weights reviewed.',
      },
      office: 'contributions.officer',
      duty: 'proposal',
      stage: 'split',
      form: splitProposalForm,
      due: { amount: 10, unit: 'days' },
      basis: cite('LR Lombardia 12/2005', '73', '2'),
    }),
    bookSplit: defineTask({
      title: { it: 'Prenotare la spesa del riparto', en: 'Set the money of the split aside' },
      instructions: {
        it: 'Indicare il capitolo del bilancio dell’esercizio in corso che finanzia il riparto: la somma è prenotata prima che la Giunta decida. Se manca la copertura, indicare un altro capitolo o chiedere una variazione alla Ragioneria.',
        en: 'Name the line of this year’s budget that pays for the split: the money is set aside before the board decides. Without cover name another one, or ask Accounts for a variation.',
      },
      office: 'contributions.officer',
      duty: 'proposal',
      stage: 'split',
      form: splitBookingForm,
      due: { amount: 5, unit: 'days' },
      basis: cite('TUEL', '183', '3'),
    }),
    ...resolutionSteps('split', {
      stage: 'resolution',
      officer: 'contributions.officer',
      manager: 'cabinet.director',
      basis: cite('LR Lombardia 12/2005', '73', '2'),
      draft: {
        instructions: {
          it: 'Completare la proposta di deliberazione del riparto: il testo e la tabella derivano dai dati della pratica.',
          en: 'Complete the proposed resolution on the split: text and table come from the data of the case.',
        },
      },
      technicalOpinion: { due: { amount: 5, unit: 'days' } },
      accountingOpinion: {
        instructions: {
          it: 'Esprimere il parere di regolarità contabile: il riparto ha riflessi diretti sul bilancio.',
          en: 'Give the opinion on accounting regularity: the split affects the budget directly.',
        },
        due: { amount: 5, unit: 'days' },
      },
    }),
    ...commitmentSteps('commitment', {
      stage: 'commitment',
      amountIn: 'total',
      officer: 'contributions.officer',
      manager: 'contributions.manager',
      draft: {
        title: { it: 'Redigere la determinazione d’impegno', en: 'Draft the commitment' },
        instructions: {
          it: 'Completare la determinazione che impegna la spesa a favore dei beneficiari del riparto.',
          en: 'Complete the determination that commits the money to the beneficiaries of the split.',
        },
        basis: cite('TUEL', '183', '1'),
      },
      signature: {
        title: { it: 'Firmare la determinazione d’impegno', en: 'Sign the commitment' },
        instructions: {
          it: 'Firmare la determinazione o restituirla. Diventa esecutiva con il visto di copertura finanziaria.',
          en: 'Sign the determination or return it. It becomes executory with the visa on coverage.',
        },
        due: { amount: 5, unit: 'days' },
        basis: cite('TUEL', '183', '9'),
      },
    }),
    recordBudget: defineTask({
      title: { it: 'Registrare l’approvazione del bilancio', en: 'Record the approval of the budget' },
      instructions: {
        it: 'Indicare la deliberazione di approvazione del bilancio annuale e il giorno in cui è esecutiva: da qui decorrono i termini di pagamento.',
        en: 'Enter the resolution approving the yearly budget and its executory day: the terms of payment run from it.',
      },
      office: 'accounts.officer',
      stage: 'execution',
      form: budgetResolutionForm,
      basis: cite('LR Lombardia 12/2005', '73', '3'),
    }),
  },
  deadlines: {
    intake: {
      title: { it: 'Presentazione delle domande', en: 'Applications' },
      basis: cite('LR Lombardia 12/2005', '73', '2'),
      onExpiry: {
        it: 'La raccolta si chiude. Le domande successive sono protocollate e trattate come tardive.',
        en: 'The intake closes. Later applications are registered and treated as late.',
      },
      remindBefore: [30, 15],
    },
    split: {
      title: { it: 'Approvazione del riparto', en: 'Approval of the split' },
      basis: cite('LR Lombardia 12/2005', '73', '2'),
      onExpiry: {
        it: 'Il riparto può ancora essere approvato, ma il ritardo va indicato nell’atto e può essere attivato il potere sostitutivo.',
        en: 'The split can still be approved, but the act must state the delay and the substitute may be called upon.',
      },
      remindBefore: [60, 30, 10],
    },
    commitment: {
      title: { it: 'Impegno di spesa', en: 'Commitment' },
      basis: cite('TUEL', '183', '3'),
      onExpiry: {
        it: 'La prenotazione decade con la fine dell’esercizio: l’impegno richiede un nuovo stanziamento.',
        en: 'The booking lapses with the financial year: the commitment needs a new appropriation.',
      },
      remindBefore: [20, 5],
    },
    albo: postingDeadline,
    payment: {
      title: { it: 'Pagamento dei contributi', en: 'Payment of the grants' },
      basis: cite('LR Lombardia 12/2005', '73', '3'),
      onExpiry: {
        it: 'I contributi non ancora pagati sono in ritardo: sollecitare la liquidazione.',
        en: 'Grants not yet paid are late: hasten their liquidation.',
      },
      remindBefore: [15, 5],
    },
  },
  acts: {
    split: {
      title: { it: 'Deliberazione di riparto', en: 'Resolution on the split' },
      organ: 'board',
      register: 'board-resolutions',
      template: letters.splitResolution,
      basis: cite('LR Lombardia 12/2005', '73', '2'),
    },
    commitment: {
      title: { it: 'Determinazione di impegno', en: 'Commitment' },
      organ: 'manager',
      register: 'determinations',
      template: letters.commitmentDetermination,
      basis: cite('TUEL', '183', '1'),
    },
  },
  letters: {},
  requests: {},
  outcomes: {
    completed: { title: { it: 'Tornata conclusa', en: 'Round completed' }, favour: 'neutral' },
    deserted: {
      title: { it: 'Nessuna domanda ammissibile', en: 'No admissible application' },
      favour: 'neutral',
    },
    noFunds: { title: { it: 'Nessun fondo da ripartire', en: 'No fund to split' }, favour: 'none' },
  },
  facts: {
    referenceYear: { title: { it: 'Anno di riferimento', en: 'Reference year' }, kind: 'number' },
    applicationYear: { title: { it: 'Anno delle domande', en: 'Year of the applications' }, kind: 'number' },
    fundComponents: {
      title: { it: 'Composizione del fondo', en: 'Components of the fund' },
      kind: 'table',
      columns: {
        component: { title: { it: 'Voce', en: 'Component' }, kind: 'text' },
        amount: { title: { it: 'Importo (€)', en: 'Amount (€)' }, kind: 'money' },
      },
    },
    shareApplied: { title: { it: 'Quota applicata (%)', en: 'Share applied (%)' }, kind: 'text' },
    fund: { title: { it: 'Fondo (€)', en: 'Fund (€)' }, kind: 'money' },
    callPublishedOn: { title: { it: 'Avviso pubblicato il', en: 'Call published on' }, kind: 'date' },
    callReference: {
      title: { it: 'Dove è pubblicato l’avviso', en: 'Where the call is published' },
      kind: 'text',
    },
    intakeUntil: { title: { it: 'Domande entro il', en: 'Applications until' }, kind: 'date' },
    applications: { title: { it: 'Domande pervenute', en: 'Applications received' }, kind: 'number' },
    admitted: { title: { it: 'Domande ammesse', en: 'Applications admitted' }, kind: 'number' },
    weights: {
      title: { it: 'Pesi delle confessioni', en: 'Weights of the denominations' },
      kind: 'table',
      columns: {
        confession: { title: { it: 'Confessione', en: 'Denomination' }, kind: 'text' },
        weight: { title: { it: 'Peso', en: 'Weight' }, kind: 'number' },
      },
    },
    weightsNote: { title: { it: 'Nota della Statistica', en: 'Note of Statistics' }, kind: 'text' },
    splitTable: {
      title: { it: 'Riparto', en: 'Split' },
      kind: 'table',
      columns: {
        confession: { title: { it: 'Confessione', en: 'Denomination' }, kind: 'text' },
        body: { title: { it: 'Ente', en: 'Body' }, kind: 'text' },
        admissibleCost: { title: { it: 'Costo ammissibile (€)', en: 'Admissible cost (€)' }, kind: 'money' },
        maxRate: { title: { it: 'Quota massima (%)', en: 'Maximum rate (%)' }, kind: 'text' },
        cap: { title: { it: 'Contributo massimo (€)', en: 'Highest grant (€)' }, kind: 'money' },
        weight: { title: { it: 'Peso', en: 'Weight' }, kind: 'number' },
        share: {
          title: { it: 'Quota della confessione (€)', en: 'Share of the denomination (€)' },
          kind: 'money',
        },
        granted: { title: { it: 'Assegnato (€)', en: 'Granted (€)' }, kind: 'money' },
        why: { title: { it: 'Come si è giunti all’importo', en: 'How the figure came about' }, kind: 'text' },
      },
    },
    distributed: { title: { it: 'Totale assegnato (€)', en: 'Distributed (€)' }, kind: 'money' },
    left: { title: { it: 'Non assegnato (€)', en: 'Left (€)' }, kind: 'money' },
    resolutionNumber: { title: { it: 'Deliberazione n.', en: 'Resolution no.' }, kind: 'text' },
    resolutionDate: { title: { it: 'Data della deliberazione', en: 'Date of the resolution' }, kind: 'date' },
    executoryOn: { title: { it: 'Esecutiva dal', en: 'Executory from' }, kind: 'date' },
    booked: { title: { it: 'Prenotato (€)', en: 'Set aside (€)' }, kind: 'money' },
    commitmentNumber: { title: { it: 'Impegno n.', en: 'Commitment no.' }, kind: 'text' },
    budgetLine: { title: { it: 'Capitolo di bilancio', en: 'Budget line' }, kind: 'text' },
    budgetResolution: { title: { it: 'Deliberazione di bilancio', en: 'Budget resolution' }, kind: 'text' },
    budgetExecutoryOn: { title: { it: 'Bilancio esecutivo dal', en: 'Budget executory from' }, kind: 'date' },
    paid: { title: { it: 'Pagato (€)', en: 'Paid (€)' }, kind: 'money' },
    recovered: { title: { it: 'Recuperato (€)', en: 'Recovered (€)' }, kind: 'money' },
    saved: { title: { it: 'Economie (€)', en: 'Savings (€)' }, kind: 'money' },
  },
  context: roundContext,
  basis: [
    cite('LR Lombardia 12/2005', '70'),
    cite('LR Lombardia 12/2005', '71'),
    cite('LR Lombardia 12/2005', '73'),
    cite('D.Lgs. 33/2013', '26', '1'),
  ],
  publicNotice: roundNotice,
});
