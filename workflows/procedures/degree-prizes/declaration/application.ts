import {
  determinationSteps,
  liquidationSteps,
  paymentOrderStep,
  paymentSteps,
  recoveryStep,
} from '../../../../libs/casework';
import { defineOpening, defineProcedure, defineTask } from '../../../../libs/domain';
import {
  checkPaymentChecks,
  confirmationForm,
  documentsArrivedForm,
  observationsForm,
  paymentChecksForm,
} from '../../../../libs/forms';
import { cite } from '../../../../libs/law';
import {
  acceptanceForm,
  admissibilityForm,
  anonymousThesisForm,
  applicationForm,
  challengeForm,
  checkTax,
  revocationDecisionForm,
  taxForm,
  waiverForm,
} from '../application-forms';
import { readerConflictForm } from '../evaluation-forms';
import { letters } from '../letters';
import { applicationNotice } from '../public-notice';
import { applicationContext, applicationFacts } from './application-facts';

const officer = 'cabinet.officer';
const manager = 'cabinet.director';

/** The application of a candidate, from its certified mail to the prize. */
export const application = defineProcedure({
  key: 'prizeApplication',
  code: 'P07',
  folder: 'degree-prizes',
  parent: 'prizeEdition',
  title: { it: 'Domanda per un premio di laurea', en: 'Application for a degree prize' },
  summary: {
    it: 'Il candidato concorre con la propria tesi a uno dei premi dell’edizione.',
    en: 'A candidate competes with a thesis for one of the prizes of the edition.',
  },
  unit: 'cabinet.direction',
  officer,
  manager,
  opening: defineOpening({
    form: applicationForm,
    protocol: true,
    titleOf: ({ candidate, thesisTitle }) => `${candidate}: ${thesisTitle}`,
    partyOf: ({ candidate }) => candidate,
  }),
  stages: {
    registered: { it: 'Protocollazione', en: 'Registered' },
    admissibility: { it: 'Ammissibilità', en: 'Admissibility' },
    evaluation: { it: 'Valutazione', en: 'Evaluation' },
    award: { it: 'Accettazione', en: 'Acceptance' },
    payment: { it: 'Pagamento', en: 'Payment' },
    kept: { it: 'Pagata', en: 'Paid' },
    reserve: { it: 'In graduatoria', en: 'In the ranking' },
    recovery: { it: 'Revoca e recupero', en: 'Revocation and recovery' },
  },
  tasks: {
    checkAdmissibility: defineTask({
      title: { it: 'Verificare l’ammissibilità', en: 'Check admissibility' },
      instructions: {
        it: 'Riscontrare titolo, identità, allegati e duplicati. Termine, periodo e righe della sintesi sono calcolati e indicati a lato.',
        en: 'Confirm degree, identity, attachments and duplicates. Last moment, window and lines of the abstract are computed and shown beside.',
      },
      office: officer,
      duty: 'evaluation',
      stage: 'admissibility',
      form: admissibilityForm,
      due: { amount: 10, unit: 'days' },
      basis: cite('L. 241/1990', '6', '1'),
    }),
    completed: defineTask({
      title: { it: 'Registrare la regolarizzazione', en: 'Register what was mended' },
      instructions: {
        it: 'Registrare i documenti pervenuti. Trascorsi i giorni del bando si decide su quanto c’è.',
        en: 'Register the documents that came. After the days of the notice the decision is taken on what is there.',
      },
      office: officer,
      stage: 'admissibility',
      form: documentsArrivedForm,
      basis: cite('L. 241/1990', '6', '1'),
    }),
    confirmExclusion: defineTask({
      title: { it: 'Confermare la non ammissione', en: 'Confirm that it is not admitted' },
      instructions: {
        it: 'Confermare i motivi prima che siano comunicati, o restituire la verifica.',
        en: 'Confirm the reasons before they are told, or return the check.',
      },
      office: manager,
      duty: 'confirmation',
      stage: 'admissibility',
      form: confirmationForm,
      due: { amount: 5, unit: 'days' },
      basis: cite('L. 241/1990', '3', '1'),
    }),
    prepareThesis: defineTask({
      title: { it: 'Preparare la tesi per i lettori', en: 'Prepare the thesis for its readers' },
      instructions: {
        it: 'Aggiungere al fascicolo il testo della tesi senza nomi e indicarlo: i lettori vedono soltanto questo.',
        en: 'Add the text of the thesis without names to the dossier and name it: readers see this alone.',
      },
      office: officer,
      stage: 'admissibility',
      form: anonymousThesisForm,
      due: { amount: 5, unit: 'days' },
      basis: cite('L. 241/1990', '12', '1'),
    }),
    registerAcceptance: defineTask({
      title: { it: 'Registrare l’accettazione', en: 'Register the acceptance' },
      instructions: {
        it: 'Registrare la risposta del vincitore con i suoi documenti. Trascorso il termine del bando il premio passa a chi segue.',
        en: 'Register the answer of the winner with the documents. After the term of the notice the prize goes to the next.',
      },
      office: officer,
      stage: 'award',
      form: acceptanceForm,
      basis: cite('L. 241/1990', '12', '1'),
    }),
    paymentChecks: defineTask({
      title: { it: 'Eseguire le verifiche prima del pagamento', en: 'Make the checks before payment' },
      instructions: {
        it: 'Verificare l’intestazione del conto e, sopra la soglia, gli inadempimenti fiscali.',
        en: 'Check the account holder and, above the threshold, tax debts.',
      },
      office: officer,
      duty: 'evaluation',
      stage: 'payment',
      form: paymentChecksForm,
      due: { amount: 10, unit: 'days' },
      check: checkPaymentChecks,
      basis: cite('D.P.R. 602/1973', '48-bis', '1'),
    }),
    taxTreatment: defineTask({
      title: { it: 'Determinare la ritenuta', en: 'Determine the withholding' },
      instructions: {
        it: 'Indicare la ritenuta secondo il trattamento fiscale del bando.',
        en: 'Enter the withholding by the tax treatment of the notice.',
      },
      office: 'accounts.officer',
      stage: 'payment',
      form: taxForm,
      due: { amount: 5, unit: 'days' },
      check: checkTax,
      basis: cite('D.P.R. 600/1973', '30', '2'),
    }),
    ...liquidationSteps('liquidation', { stage: 'payment', officer, manager, amountIn: 'gross' }),
    ...paymentSteps('prize', { stage: 'payment', amountIn: 'gross' }),
    // Of prizes that were committed before the ledger.
    'payment.order': paymentOrderStep('payment', 'gross'),
    'revocation.observations': defineTask({
      title: { it: 'Registrare le memorie sulla revoca', en: 'Register the briefs on the revocation' },
      instructions: {
        it: 'Registrare memorie e documenti del vincitore. Trascorso il termine si decide anche senza.',
        en: 'Register the winner’s briefs and documents. After the term the decision comes without.',
      },
      office: officer,
      stage: 'recovery',
      form: observationsForm,
      basis: cite('L. 241/1990', '10', '1'),
    }),
    'revocation.decision': defineTask({
      title: { it: 'Decidere sulla revoca', en: 'Decide on the revocation' },
      instructions: {
        it: 'Decidere se la tesi è opera del vincitore, tenendo conto delle memorie.',
        en: 'Decide whether the thesis is the winner’s own work, in the light of the briefs.',
      },
      office: manager,
      duty: 'confirmation',
      stage: 'recovery',
      form: revocationDecisionForm,
      due: { amount: 15, unit: 'days' },
      basis: cite('L. 241/1990', '21-nonies', '1'),
    }),
    ...determinationSteps('revocation', {
      stage: 'recovery',
      officer,
      manager,
      draft: { title: { it: 'Redigere la revoca', en: 'Draft the revocation' } },
      signature: { title: { it: 'Firmare la revoca', en: 'Sign the revocation' } },
    }),
    'recovery.payment': recoveryStep('recovery'),
  },
  deadlines: {
    completion: {
      title: { it: 'Regolarizzazione della domanda', en: 'Mending the application' },
      basis: cite('L. 241/1990', '6', '1'),
      onExpiry: { it: 'Si decide su quanto è agli atti.', en: 'The decision is taken on the file.' },
    },
    acceptance: {
      title: { it: 'Accettazione del premio', en: 'Acceptance of the prize' },
      basis: cite('L. 241/1990', '12', '1'),
      onExpiry: {
        it: 'Il silenzio vale rinuncia: il premio passa a chi segue in graduatoria.',
        en: 'Silence is a waiver: the prize goes to the next in the ranking.',
      },
      remindBefore: [5],
    },
    annulment: {
      title: { it: 'Annullamento del premio', en: 'Annulment of the prize' },
      basis: cite('L. 241/1990', '21-nonies', '1'),
      onExpiry: {
        it: 'La pratica si conclude; in seguito si può procedere soltanto in autotutela.',
        en: 'The case ends; after it only a self-correction is possible.',
      },
    },
    revocationObservations: {
      title: { it: 'Memorie sulla revoca', en: 'Briefs on the revocation' },
      basis: cite('L. 241/1990', '10', '1'),
      onExpiry: { it: 'Si decide sugli atti.', en: 'The decision is taken on the file.' },
    },
  },
  acts: {
    liquidation: {
      title: { it: 'Determinazione di liquidazione', en: 'Liquidation' },
      organ: 'manager',
      register: 'determinations',
      template: letters.liquidationDetermination,
      basis: cite('TUEL', '184', '2'),
    },
    revocation: {
      title: { it: 'Determinazione di revoca', en: 'Revocation' },
      organ: 'manager',
      register: 'determinations',
      template: letters.revocationDetermination,
      basis: cite('L. 241/1990', '21-nonies', '1'),
    },
  },
  letters: {
    receipt: {
      title: { it: 'Ricevuta della domanda', en: 'Receipt' },
      template: letters.receipt,
      basis: cite('L. 241/1990', '18-bis', '1'),
    },
    completionRequest: {
      title: { it: 'Richiesta di regolarizzazione', en: 'Request to mend the application' },
      template: letters.completionRequest,
      basis: cite('L. 241/1990', '6', '1'),
    },
    notAdmitted: {
      title: { it: 'Comunicazione di non ammissione', en: 'Not admitted' },
      template: letters.notAdmitted,
      basis: cite('L. 241/1990', '3', '4'),
    },
    award: {
      title: { it: 'Comunicazione del premio', en: 'Letter of award' },
      template: letters.award,
      basis: cite('L. 241/1990', '12', '1'),
    },
    result: {
      title: { it: 'Comunicazione dell’esito', en: 'Letter with the result' },
      template: letters.result,
      basis: cite('L. 241/1990', '3', '4'),
    },
    invitation: {
      title: { it: 'Invito alla cerimonia', en: 'Invitation to the ceremony' },
      template: letters.invitation,
    },
    paymentNotice: {
      title: { it: 'Avviso di pagamento', en: 'Notice of payment' },
      template: letters.paymentNotice,
      basis: cite('TUEL', '185', '1'),
    },
    revocationNotice: {
      title: { it: 'Avvio del procedimento di revoca', en: 'Opening of the revocation procedure' },
      template: letters.revocationNotice,
      basis: cite('L. 241/1990', '7', '1'),
    },
    recoveryNotice: {
      title: { it: 'Richiesta di restituzione', en: 'Request to give money back' },
      template: letters.recoveryNotice,
      basis: cite('c.c.', '2033'),
    },
  },
  requests: {
    readerConflict: {
      title: { it: 'Segnalare il conflitto di un esperto', en: 'Report a conflict of an examiner' },
      instructions: {
        it: 'L’esperto non legge questa tesi: se la sta leggendo o l’ha già valutata, il suo punteggio non conta e legge un altro.',
        en: 'The examiner does not read this thesis: where they read it or have scored it, the score does not count and another reads it.',
      },
      offices: [officer, manager],
      form: readerConflictForm,
      stages: ['admissibility', 'evaluation'],
      basis: cite('L. 241/1990', '6-bis'),
    },
    waiver: {
      title: { it: 'Registrare una rinuncia', en: 'Register a waiver' },
      instructions: {
        it: 'Il candidato rinuncia. Un premio assegnato passa a chi segue; quanto già pagato è recuperato.',
        en: 'The candidate waives. A prize that was assigned goes to the next; what was paid comes back.',
      },
      offices: [officer, manager],
      form: waiverForm,
      stages: ['award', 'payment', 'kept', 'reserve'],
      basis: cite('c.c.', '2033'),
    },
    challenge: {
      title: { it: 'Segnalare un plagio', en: 'Report plagiarism' },
      instructions: {
        it: 'La tesi premiata riproduce opere di altri: si apre il procedimento di revoca. Il pagamento attende, se il premio non è già liquidato.',
        en: 'The thesis reproduces the work of others: the revocation procedure opens. The payment waits, unless the prize is liquidated already.',
      },
      offices: [officer, manager],
      form: challengeForm,
      stages: ['award', 'payment', 'kept'],
      basis: cite('L. 241/1990', '21-nonies', '1'),
    },
  },
  outcomes: {
    winner: { title: { it: 'Premiata', en: 'Winner' }, favour: 'full' },
    exAequo: { title: { it: 'Premiata ex aequo', en: 'Winner, ex aequo' }, favour: 'full' },
    specialMention: { title: { it: 'Menzione speciale', en: 'Special mention' }, favour: 'part' },
    notAwarded: { title: { it: 'Idonea non premiata', en: 'Eligible, no prize' }, favour: 'none' },
    belowThreshold: { title: { it: 'Sotto la soglia', en: 'Below the threshold' }, favour: 'none' },
    notAdmitted: { title: { it: 'Non ammessa', en: 'Not admitted' }, favour: 'none' },
    waived: { title: { it: 'Rinuncia al premio', en: 'Prize waived' }, favour: 'neutral' },
    revoked: { title: { it: 'Premio revocato', en: 'Prize revoked' }, favour: 'none' },
    withdrawn: { title: { it: 'Domanda ritirata', en: 'Withdrawn' }, favour: 'neutral' },
  },
  facts: applicationFacts,
  context: applicationContext,
  basis: [cite('L. 241/1990', '12'), cite('DPR 68/2005', '6'), cite('D.Lgs. 33/2013', '27')],
  publicNotice: applicationNotice,
});
