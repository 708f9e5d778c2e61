import { z } from 'zod';
import type { FormProblem, TaskContext, Text } from '../domain';
import { consistent, problem, requiredWhen } from './consistency';
import {
  budgetChapter,
  caseDocument,
  choice,
  date,
  form,
  group,
  integer,
  iban,
  list,
  longText,
  money,
  positiveMoney,
  text,
  yesNo,
} from './field';

/** Forms that many procedures share. A procedure with a need of its own writes its own form beside its rules. */

const notes = () => longText({ label: { it: 'Note', en: 'Notes' } }).optional();

const reasons = (hint: Text) => longText({ label: { it: 'Motivazione', en: 'Reasons' }, hint }).optional();

const reasonsMissing: Text = {
  it: 'Indicare la motivazione.',
  en: 'Give the reasons.',
};

/** The opinion of another office in the examination of a case. L. 241/1990 art. 16. */
export const opinionForm = form({
  outcome: choice(
    {
      favourable: { it: 'Favorevole', en: 'Favourable' },
      unfavourable: { it: 'Contrario', en: 'Unfavourable' },
      inadmissible: { it: 'Intervento inammissibile', en: 'Work inadmissible' },
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

/** What the person who drafts an act adds to the text that its template gives. */
export const draftForm = form({
  additions: longText({
    label: { it: 'Motivazioni da aggiungere al testo', en: 'Reasons to add to the text' },
    hint: {
      it: 'Compaiono nell’atto dopo le premesse. Il resto del testo deriva dai dati della pratica.',
      en: 'They appear in the act after its premises. The rest comes from the data of the case.',
    },
  }).optional(),
  notes: notes(),
});

/** The opinion on the technical regularity of a proposal; always due on acts that are not mere guidelines. TUEL art. 49 c. 1. */
export const technicalOpinionForm = consistent(
  form({
    opinion: choice(
      {
        favourable: { it: 'Favorevole', en: 'Favourable' },
        unfavourable: { it: 'Contrario', en: 'Unfavourable' },
      },
      { label: { it: 'Parere di regolarità tecnica', en: 'Opinion on technical regularity' } },
    ),
    reasons: reasons({
      it: 'Obbligatoria se il parere è contrario.',
      en: 'Required when the opinion is unfavourable.',
    }),
  }),
  ({ opinion, reasons }) => requiredWhen(opinion === 'unfavourable', reasons, ['reasons'], reasonsMissing),
);

/** The opinion on accounting regularity; due when the act affects budget or assets. TUEL art. 49 c. 1. */
export const accountingOpinionForm = consistent(
  form({
    opinion: choice(
      {
        favourable: { it: 'Favorevole', en: 'Favourable' },
        unfavourable: { it: 'Contrario', en: 'Unfavourable' },
        notDue: { it: 'Non dovuto', en: 'Not due' },
      },
      { label: { it: 'Parere di regolarità contabile', en: 'Opinion on accounting regularity' } },
    ),
    reasons: reasons({
      it: 'Obbligatoria se il parere è contrario. Il parere non è dovuto se l’atto non ha riflessi sul bilancio o sul patrimonio.',
      en: 'Required when unfavourable. No opinion is due where the act affects neither budget nor assets.',
    }),
  }),
  ({ opinion, reasons }) => requiredWhen(opinion === 'unfavourable', reasons, ['reasons'], reasonsMissing),
);

/** What a collegial organ decided on a proposal, as its secretariat reports it. TUEL art. 134 c. 4 for immediate effect. */
export const adoptionForm = consistent(
  form({
    result: choice(
      {
        adopted: { it: 'Approvata', en: 'Adopted' },
        returned: { it: 'Rinviata all’ufficio proponente', en: 'Returned to the proposing office' },
        rejected: { it: 'Respinta', en: 'Rejected' },
      },
      { label: { it: 'Esito della seduta', en: 'Result of the session' } },
    ),
    adoptedOn: date({ label: { it: 'Data della seduta', en: 'Day of the session' } }),
    votesFor: integer(0, 100, { label: { it: 'Voti favorevoli', en: 'Votes for' } }),
    votesAgainst: integer(0, 100, { label: { it: 'Voti contrari', en: 'Votes against' } }),
    abstained: integer(0, 100, { label: { it: 'Astenuti', en: 'Abstained' } }),
    immediatelyExecutable: yesNo({
      label: { it: 'Immediatamente eseguibile', en: 'Immediately executable' },
      hint: {
        it: 'Richiede una separata votazione, con il voto della maggioranza dei componenti.',
        en: 'Needs a separate vote by the majority of the members.',
      },
    }),
    members: integer(1, 100, {
      label: { it: 'Componenti dell’organo', en: 'Members of the organ' },
    }).optional(),
    votesForImmediateEffect: integer(0, 100, {
      label: { it: 'Voti per l’immediata eseguibilità', en: 'Votes for immediate effect' },
    }).optional(),
    reasons: reasons({
      it: 'Obbligatoria se la proposta è rinviata o respinta, o se l’organo si discosta da un parere contrario.',
      en: 'Required when returned or rejected, or when the organ departs from an unfavourable opinion.',
    }),
  }),
  (answer) => {
    const { result, immediatelyExecutable, members, votesForImmediateEffect } = answer;
    const votes = answer.votesFor + answer.votesAgainst + answer.abstained;
    return [
      ...requiredWhen(result !== 'adopted', answer.reasons, ['reasons'], reasonsMissing),
      ...(result === 'adopted' && answer.votesFor <= answer.votesAgainst
        ? [
            problem(['votesFor'], {
              it: 'Una proposta è approvata se i voti favorevoli superano i contrari.',
              en: 'A proposal is adopted when the votes for exceed those against.',
            }),
          ]
        : []),
      ...(immediatelyExecutable && result !== 'adopted'
        ? [
            problem(['immediatelyExecutable'], {
              it: 'Solo una deliberazione approvata può essere dichiarata immediatamente eseguibile.',
              en: 'Only an adopted resolution can be declared immediately executable.',
            }),
          ]
        : []),
      ...requiredWhen(immediatelyExecutable, members, ['members'], {
        it: 'Indicare il numero dei componenti dell’organo.',
        en: 'Give the number of members of the organ.',
      }),
      ...requiredWhen(immediatelyExecutable, votesForImmediateEffect, ['votesForImmediateEffect'], {
        it: 'Indicare i voti della separata votazione.',
        en: 'Give the votes of the separate ballot.',
      }),
      ...(immediatelyExecutable &&
      members !== undefined &&
      votesForImmediateEffect !== undefined &&
      2 * votesForImmediateEffect <= members
        ? [
            problem(['votesForImmediateEffect'], {
              it: 'L’immediata eseguibilità richiede il voto della maggioranza dei componenti (TUEL, art. 134, c. 4).',
              en: 'Immediate effect needs the votes of the majority of the members (TUEL, art. 134, para. 4).',
            }),
          ]
        : []),
      ...(members !== undefined && votes > members
        ? [
            problem(['members'], {
              it: 'I voti espressi superano il numero dei componenti.',
              en: 'There are more votes than members.',
            }),
          ]
        : []),
    ];
  },
);

/** The signature of a manager's act, or its return to whoever drafted it. TUEL art. 107. */
export const signatureForm = consistent(
  form({
    decision: choice(
      {
        signed: { it: 'Firmato', en: 'Signed' },
        returned: { it: 'Restituito per modifiche', en: 'Returned for changes' },
      },
      { label: { it: 'Decisione', en: 'Decision' } },
    ),
    reasons: reasons({
      it: 'Obbligatoria se l’atto è restituito.',
      en: 'Required when the act is returned.',
    }),
  }),
  ({ decision, reasons }) => requiredWhen(decision === 'returned', reasons, ['reasons'], reasonsMissing),
);

/** A manager's confirmation of work done by the office, or its return. */
export const confirmationForm = consistent(
  form({
    confirmed: yesNo({ label: { it: 'Si conferma', en: 'Confirmed' } }),
    notes: longText({
      label: { it: 'Osservazioni', en: 'Remarks' },
      hint: { it: 'Obbligatorie se non si conferma.', en: 'Required when not confirmed.' },
    }).optional(),
  }),
  ({ confirmed, notes }) =>
    requiredWhen(!confirmed, notes, ['notes'], {
      it: 'Indicare che cosa deve essere rivisto.',
      en: 'Say what has to be done again.',
    }),
);

/** The visa that certifies coverage and makes a commitment of expenditure executory. TUEL art. 151 c. 4 and 183 c. 7. */
export const visaForm = consistent(
  form({
    covered: yesNo({
      label: { it: 'Si attesta la copertura finanziaria', en: 'Financial coverage certified' },
    }),
    commitmentNumber: text(40, { label: { it: 'Numero di impegno', en: 'Commitment number' } }).optional(),
    budgetLine: text(80, {
      label: { it: 'Capitolo di bilancio', en: 'Budget line' },
      hint: {
        it: 'Solo se non è già indicato da chi propone la spesa.',
        en: 'Only where whoever proposes the expenditure has not named it.',
      },
    }).optional(),
    reasons: reasons({
      it: 'Obbligatoria se il visto non è rilasciato.',
      en: 'Required when the visa is not given.',
    }),
  }),
  ({ covered, commitmentNumber, reasons }) => [
    ...requiredWhen(covered, commitmentNumber, ['commitmentNumber'], {
      it: 'Indicare il numero di impegno.',
      en: 'Give the commitment number.',
    }),
    ...requiredWhen(!covered, reasons, ['reasons'], reasonsMissing),
  ],
);

/** The posting of an act on the notice board (Albo Pretorio). TUEL art. 124 c. 1. */
export const boardPostingForm = form({
  postedOn: date({
    label: { it: 'Data di pubblicazione all’Albo Pretorio', en: 'Day of posting on the notice board' },
  }),
  reference: text(80, {
    label: { it: 'Numero di registro delle pubblicazioni', en: 'Number in the register of postings' },
  }).optional(),
});

/** The publication of a grant among the data every citizen can read. D.Lgs. 33/2013 art. 26 and 27. */
export const grantPublicationForm = form({
  publishedOn: date({ label: { it: 'Data di pubblicazione', en: 'Day of publication' } }),
  reference: text(300, {
    label: { it: 'Riferimento della pubblicazione', en: 'Reference of the publication' },
    hint: {
      it: 'Sottosezione di Amministrazione Trasparente e identificativo della scheda.',
      en: 'Subsection of the transparency pages and identifier of the entry.',
    },
  }),
});

/** What the party wrote after a notice, with the day it arrived. L. 241/1990 art. 10 c. 1 b) and 10-bis. */
export const observationsForm = form({
  receivedOn: date({ label: { it: 'Data di ricezione', en: 'Day of receipt' } }),
  text: longText({
    label: { it: 'Osservazioni presentate', en: 'Observations' },
    hint: {
      it: 'Sintesi fedele; il testo integrale va allegato.',
      en: 'A faithful summary; attach the full text.',
    },
  }),
});

/** Documents that had been asked for. L. 241/1990 art. 2 c. 7 and art. 6 c. 1 b). */
export const documentsArrivedForm = form({
  receivedOn: date({ label: { it: 'Data di ricezione', en: 'Day of receipt' } }),
  documents: list(text(300, { label: { it: 'Documento', en: 'Document' } }), 1, 40, {
    label: { it: 'Documenti pervenuti', en: 'Documents received' },
  }),
  complete: yesNo({ label: { it: 'La documentazione è completa', en: 'The documents are complete' } }),
  notes: notes(),
});

/** The checks due before money leaves: account, contributions, tax debts. D.P.R. 602/1973 art. 48-bis. */
export const paymentChecksForm = consistent(
  form({
    iban: iban({ label: { it: 'IBAN del beneficiario', en: 'IBAN of the beneficiary' } }),
    accountHolderVerified: yesNo({
      label: {
        it: 'Il conto è intestato al beneficiario',
        en: 'The account is in the name of the beneficiary',
      },
    }),
    contributions: choice(
      {
        regular: { it: 'DURC regolare', en: 'Regular' },
        irregular: { it: 'DURC irregolare', en: 'Irregular' },
        notDue: { it: 'DURC non dovuto', en: 'Not due' },
      },
      {
        label: {
          it: 'Regolarità contributiva (DURC)',
          en: 'Social-security regularity (DURC)',
        },
      },
    ),
    taxDebts: choice(
      {
        none: { it: 'Nessun inadempimento', en: 'No debts' },
        found: { it: 'Beneficiario inadempiente', en: 'Debts found' },
        notDue: { it: 'Verifica non dovuta', en: 'Check not due' },
      },
      { label: { it: 'Verifica degli inadempimenti (art. 48-bis)', en: 'Check of tax debts (art. 48-bis)' } },
    ),
    evidence: list(caseDocument({ label: { it: 'Documento', en: 'Document' } }), 0, 5, {
      label: { it: 'Esiti delle verifiche', en: 'Evidence of the checks' },
      hint: {
        it: 'DURC, esito della verifica presso l’agente della riscossione, attestazione della banca.',
        en: 'Social-security certificate, answer of the collection agent, statement of the bank.',
      },
    }).optional(),
    notes: longText({
      label: { it: 'Note', en: 'Notes' },
      hint: {
        it: 'Obbligatorie se una verifica ha esito negativo.',
        en: 'Required when a check has failed.',
      },
    }).optional(),
  }),
  ({ accountHolderVerified, contributions, taxDebts, notes }) =>
    requiredWhen(
      !accountHolderVerified || contributions === 'irregular' || taxDebts === 'found',
      notes,
      ['notes'],
      {
        it: 'Descrivere l’esito negativo e i provvedimenti presi.',
        en: 'Describe what failed and what was done.',
      },
    ),
);

/** The payment order sent to the treasurer. TUEL art. 185. */
export const paymentForm = form({
  orderNumber: text(40, { label: { it: 'Numero del mandato', en: 'Payment order number' } }),
  paidOn: date({ label: { it: 'Data di pagamento', en: 'Day of payment' } }),
});

/** The line on which money is set aside, where the one that was chosen has no cover. TUEL art. 183 c. 3. */
export const otherLineForm = form({
  chapter: budgetChapter({
    label: { it: 'Capitolo di bilancio', en: 'Budget line' },
    hint: {
      it: 'Un altro capitolo, o lo stesso dopo una variazione di bilancio.',
      en: 'Another one, or the same after a variation of the budget.',
    },
  }),
});

/** The account to which an order is to be paid; the treasurer is told of no other. TUEL art. 185 c. 2. */
export const ibanOrderForm = form({
  iban: iban({ label: { it: 'IBAN del beneficiario', en: 'IBAN of the beneficiary' } }),
});

/** What the treasurer has made of an order, registered by hand. TUEL art. 185 c. 3. */
export const treasurerReceiptForm = consistent(
  form({
    status: choice(
      {
        executed: { it: 'Pagato', en: 'Paid' },
        reversed: { it: 'Pagato e stornato', en: 'Paid and come back' },
        rejected: { it: 'Non eseguito', en: 'Not carried out' },
      },
      { label: { it: 'Esito del mandato', en: 'What became of the order' } },
    ),
    on: date({ label: { it: 'Data dell’esito', en: 'Day' } }),
    reference: text(80, {
      label: { it: 'Numero della quietanza o della comunicazione', en: 'Number of the receipt or notice' },
    }),
    reason: longText({
      label: { it: 'Motivo', en: 'Reason' },
      hint: { it: 'Obbligatorio se il mandato non è pagato.', en: 'Required when the order was not paid.' },
    }).optional(),
  }),
  ({ status, reason }) =>
    requiredWhen(status !== 'executed', reason, ['reason'], {
      it: 'Indicare il motivo comunicato dal tesoriere.',
      en: 'Enter the reason that the treasurer has given.',
    }),
);

/** Money that came back to the city. */
export const recoveryForm = form({
  receivedOn: date({ label: { it: 'Data di incasso', en: 'Day of receipt' } }),
  amount: positiveMoney({ label: { it: 'Somma incassata (€)', en: 'Amount received (€)' } }),
  interest: money({ label: { it: 'Interessi incassati (€)', en: 'Interest received (€)' } }),
  reference: text(80, { label: { it: 'Numero della reversale', en: 'Receipt order number' } }),
});

/** The resolution that approved the yearly budget, where a term runs from its executory effect. TUEL art. 134 c. 3. */
export const budgetResolutionForm = consistent(
  form({
    resolution: group(
      {
        number: text(40, { label: { it: 'Numero', en: 'Number' } }),
        date: date({ label: { it: 'Data', en: 'Date' } }),
      },
      {
        label: {
          it: 'Deliberazione di approvazione del bilancio',
          en: 'Resolution approving the budget',
        },
      },
    ),
    executoryOn: date({ label: { it: 'Esecutiva dal', en: 'Executory from' } }),
  }),
  ({ resolution, executoryOn }) =>
    executoryOn < resolution.date
      ? [
          problem(['executoryOn'], {
            it: 'L’esecutività non può precedere la data della deliberazione.',
            en: 'The resolution cannot take effect before its date.',
          }),
        ]
      : [],
);

/** The organ may depart from an unfavourable opinion, but says why. TUEL art. 49 c. 4. */
export function checkAdoption(
  { result, reasons }: z.output<typeof adoptionForm>,
  context: TaskContext,
): readonly FormProblem[] {
  const opinions = opinionsContext.parse(context);
  const departs = Object.values(opinions).some(({ opinion }) => opinion === 'unfavourable');
  return requiredWhen(result === 'adopted' && departs, reasons, ['reasons'], {
    it: 'L’organo si discosta da un parere contrario: indicarne le ragioni (TUEL, art. 49, c. 4).',
    en: 'The organ departs from an unfavourable opinion: give its reasons (TUEL, art. 49, para. 4).',
  });
}

const opinionsContext = z.object({
  technicalOpinion: z.object({ opinion: z.string() }),
  accountingOpinion: z.object({ opinion: z.string() }),
});

/** An act is posted once it has been adopted. TUEL art. 124 c. 1. */
export function checkPosting(
  { postedOn }: z.output<typeof boardPostingForm>,
  context: TaskContext,
): readonly FormProblem[] {
  const { adoptedOn } = z.object({ adoptedOn: z.string() }).parse(context);
  return postedOn < adoptedOn
    ? [
        problem(['postedOn'], {
          it: 'La pubblicazione non può precedere l’adozione dell’atto.',
          en: 'The act cannot be posted before it was adopted.',
        }),
      ]
    : [];
}
