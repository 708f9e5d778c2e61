import type { z } from 'zod';
import {
  budgetChapter,
  caseReference,
  choice,
  consistent,
  date,
  form,
  group,
  list,
  longText,
  money,
  positiveMoney,
  requiredWhen,
  taxCode,
  text,
  yesNo,
} from '../../../libs/forms';

const MOST_PARTIES = 20;
const MOST_INSTALMENTS = 60;

export const kinds = {
  annulment: { it: 'Annullamento d’ufficio', en: 'Annulment' },
  revocation: { it: 'Revoca', en: 'Revocation' },
} as const;

/** What is to be done with an act, why, and whom it concerns. L. 241/1990 art. 21-quater, 21-quinquies, 21-nonies. */
export const openingForm = consistent(
  form({
    case: caseReference({ label: { it: 'Pratica del provvedimento', en: 'Case of the act' } }),
    act: text(300, {
      label: { it: 'Provvedimento', en: 'Act' },
      hint: {
        it: 'Identificativo del documento: si compila da sé aprendo l’autotutela dai documenti della pratica.',
        en: 'Id of the document: it is filled in where self-correction is opened from the documents of the case.',
      },
    }),
    kind: choice(kinds, { label: { it: 'Che cosa si intende fare', en: 'What is intended' } }),
    grounds: longText({
      label: { it: 'Ragioni', en: 'Grounds' },
      hint: {
        it: 'Annullamento: il vizio di legittimità e l’interesse pubblico a rimuovere l’atto. Revoca: i sopravvenuti motivi di interesse pubblico, il mutamento della situazione o la nuova valutazione.',
        en: 'Annulment: what makes the act illegal and the public interest in removing it. Revocation: new reasons of public interest, changed circumstances or a new assessment.',
      },
    }),
    knownOn: date({ label: { it: 'Ragioni emerse il', en: 'Grounds known since' } }),
    advantage: yesNo({
      label: {
        it: 'È un’autorizzazione o attribuisce un vantaggio economico',
        en: 'It is an authorisation or gives an economic advantage',
      },
    }),
    exception: choice(
      {
        none: { it: 'Nessuna', en: 'None' },
        falseDeclaration: {
          it: 'Provvedimento ottenuto con false rappresentazioni o dichiarazioni',
          en: 'The act was obtained by false statements',
        },
        crime: {
          it: 'Provvedimento ottenuto con condotte costituenti reato, accertate con sentenza passata in giudicato',
          en: 'The act was obtained by a crime established by final judgment',
        },
      },
      {
        label: { it: 'Circostanza che supera il limite di tempo', en: 'What lifts the limit of time' },
      },
    ),
    exceptionEvidence: longText({
      label: { it: 'Come è accertata', en: 'How it is established' },
    }).optional(),
    requester: text(200, {
      label: { it: 'Chi ha chiesto l’autotutela', en: 'Who has asked for it' },
      hint: {
        it: 'Vuoto se l’ufficio procede di propria iniziativa.',
        en: 'Empty for the office’s own motion.',
      },
    }).optional(),
    requesterAddress: text(300, {
      label: { it: 'Recapito di chi l’ha chiesta', en: 'Address of who has asked' },
    }).optional(),
    parties: list(
      group(
        {
          name: text(200, { label: { it: 'Nome', en: 'Name' } }),
          address: text(300, { label: { it: 'PEC o indirizzo', en: 'Certified mail or address' } }),
        },
        { label: { it: 'Interessato', en: 'Party' } },
      ),
      1,
      MOST_PARTIES,
      {
        label: { it: 'Interessati', en: 'Parties' },
        hint: {
          it: 'Per primo il destinatario del provvedimento, poi i controinteressati.',
          en: 'First the addressee of the act, then those with a contrary interest.',
        },
      },
    ),
    suspendUntil: date({
      label: { it: 'Sospendere gli effetti fino al', en: 'Suspend the effects until' },
    }).optional(),
    suspensionReasons: longText({
      label: { it: 'Gravi ragioni della sospensione', en: 'Serious reasons for the suspension' },
    }).optional(),
  }),
  ({ exception, exceptionEvidence, requester, requesterAddress, suspendUntil, suspensionReasons }) => [
    ...requiredWhen(exception !== 'none', exceptionEvidence, ['exceptionEvidence'], {
      it: 'Indicare come la circostanza è accertata.',
      en: 'Say how it is established.',
    }),
    ...requiredWhen(requester !== undefined, requesterAddress, ['requesterAddress'], {
      it: 'Indicare dove rispondere a chi ha chiesto l’autotutela.',
      en: 'Say where to answer who has asked.',
    }),
    ...requiredWhen(suspendUntil !== undefined, suspensionReasons, ['suspensionReasons'], {
      it: 'Indicare le gravi ragioni della sospensione.',
      en: 'Give the serious reasons for the suspension.',
    }),
  ],
);

/** What the unit makes of it after those concerned were heard. L. 241/1990 art. 10 and 21-nonies c. 1. */
export const assessmentForm = consistent(
  form({
    decision: choice(
      {
        correct: { it: 'Proporre di rimuovere il provvedimento', en: 'Propose to remove the act' },
        confirm: { it: 'Non rimuoverlo', en: 'Leave it as it is' },
      },
      { label: { it: 'Decisione', en: 'Decision' } },
    ),
    reasons: longText({
      label: { it: 'Motivazione', en: 'Reasons' },
      hint: {
        it: 'Compresa la valutazione di ogni osservazione pervenuta.',
        en: 'With what is made of each observation.',
      },
    }),
    balance: longText({
      label: {
        it: 'Interesse pubblico e interessi di destinatari e controinteressati',
        en: 'Public interest and interests of those concerned',
      },
    }).optional(),
    indemnity: money({
      label: { it: 'Indennizzo (€)', en: 'Indemnity (€)' },
      hint: {
        it: 'Solo per la revoca: il danno emergente; 0,00 se nessun pregiudizio è derivato.',
        en: 'For a revocation only: the loss suffered; 0.00 where nobody is harmed.',
      },
    }).optional(),
    chapter: budgetChapter({
      label: { it: 'Capitolo dell’indennizzo', en: 'Budget line of the indemnity' },
      hint: {
        it: 'Se un indennizzo è dovuto: nel bilancio dell’esercizio indicato a lato.',
        en: 'Where an indemnity is due: in the budget of the year shown beside.',
      },
    }).optional(),
    recovery: positiveMoney({
      label: { it: 'Somma pagata da recuperare (€)', en: 'Money paid, to be recovered (€)' },
    }).optional(),
    beneficiaryTaxCode: taxCode({
      label: { it: 'Codice fiscale del destinatario', en: 'Tax code of the addressee' },
      hint: {
        it: 'Di chi riceve l’indennizzo o restituisce la somma: si ritrovano così i suoi pagamenti.',
        en: 'Of whoever gets the indemnity or gives the money back: their payments are found by it.',
      },
    }).optional(),
  }),
  ({ decision, balance }) =>
    requiredWhen(decision === 'correct', balance, ['balance'], {
      it: 'Indicare l’interesse pubblico e come si è tenuto conto degli altri interessi.',
      en: 'Give the public interest and how the others were taken into account.',
    }),
);

/** How the money comes back. */
export const recoveryPlanForm = form({
  instalments: list(
    group(
      {
        due: date({ label: { it: 'Entro il', en: 'By' } }),
        amount: positiveMoney({ label: { it: 'Rata (€)', en: 'Instalment (€)' } }),
      },
      { label: { it: 'Rata', en: 'Instalment' } },
    ),
    1,
    MOST_INSTALMENTS,
    { label: { it: 'Piano di recupero', en: 'Recovery plan' } },
  ),
});

/** What has become of an instalment. */
export const instalmentForm = form({
  result: choice(
    {
      paid: { it: 'Incassata', en: 'Received' },
      forced: { it: 'Avviata la riscossione coattiva', en: 'Forced collection begun' },
    },
    { label: { it: 'Esito', en: 'Result' } },
  ),
  on: date({ label: { it: 'Data', en: 'Day' } }),
  reference: text(80, { label: { it: 'Reversale o ingiunzione n.', en: 'Receipt or order no.' } }),
});

export type Opening = z.output<typeof openingForm>;
export type Assessment = z.output<typeof assessmentForm>;
export type RecoveryPlan = z.output<typeof recoveryPlanForm>;
