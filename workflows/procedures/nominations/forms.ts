import type { z } from 'zod';
import {
  certifiedMail,
  choice,
  consistent,
  date,
  documentsArrivedForm,
  form,
  group,
  happenedOn,
  list,
  longText,
  moment,
  offered,
  problem,
  registerEntry,
  requiredWhen,
  standsIn,
  text,
  yesNo,
} from '../../../libs/forms';
import { compareDates } from '../../../libs/law';
import { bodyKinds, conferrals, genders, organKinds, origins, taxCode } from './registers';

export { documentsArrivedForm };

export const reasonsMissing = { it: 'Indicare la motivazione.', en: 'Give the reasons.' };

/** An hour of the day to the second: what a moment of filing needs beside its day. */
const time = (label: { it: string; en: string }) =>
  text(8, { label, hint: { it: 'Ora di Roma, come 12:00:00.', en: 'Time in Rome, as 12:00:00.' } }).regex(
    /^([01]\d|2[0-3]):[0-5]\d:[0-5]\d$/,
  );

const person = {
  name: text(120, { label: { it: 'Nome e cognome', en: 'Name' } }),
  taxCode: taxCode(),
};

/** A call: its number and the mandates it is about, by the day on which they end. */
export const callForm = consistent(
  form({
    number: text(20, {
      label: { it: 'Avviso n.', en: 'Call no.' },
      hint: { it: 'Come 1/2027.', en: 'As 1/2027.' },
    }).regex(/^\d{1,3}\/\d{4}$/),
    subject: text(200, { label: { it: 'Oggetto', en: 'Subject' } }),
    expiringUntil: date({
      label: { it: 'Mandati che scadono fino al', en: 'Mandates that end until' },
      hint: {
        it: 'I posti vacanti sono compresi in ogni caso.',
        en: 'Vacant seats are taken in any event.',
      },
    }),
    tookOfficeOn: happenedOn({
      label: { it: 'Insediamento del Sindaco', en: 'Mayor took office on' },
      hint: {
        it: 'Solo per le nomine del nuovo mandato: i 45 giorni corrono da qui.',
        en: 'Only for the appointments of a new mayor: the 45 days run from here.',
      },
    }).optional(),
  }),
  ({ expiringUntil, tookOfficeOn }) =>
    tookOfficeOn !== undefined && compareDates(expiringUntil, tookOfficeOn) < 0
      ? [
          problem(['expiringUntil'], {
            it: 'Il giorno precede l’insediamento.',
            en: 'The day comes before the taking of office.',
          }),
        ]
      : [],
);

export const callSeatsForm = form({
  leftOut: list(
    form({
      seat: offered({ table: 'seats', column: 'seat' }, { label: { it: 'Posto', en: 'Seat' } }),
      reasons: text(300, { label: { it: 'Motivo', en: 'Reason' } }),
    }),
    0,
    200,
    {
      label: { it: 'Posti da non mettere a bando', en: 'Seats to leave out' },
      hint: { it: 'Tutti gli altri ne fanno parte.', en: 'All others are in the call.' },
    },
  ).optional(),
  until: moment({ label: { it: 'Ultimo momento per le proposte', en: 'Last moment for proposals' } }),
  requirements: longText({ label: { it: 'Requisiti', en: 'Requirements' } }),
});

export const callPublicationForm = form({
  publishedOn: happenedOn({ label: { it: 'Pubblicato il', en: 'Published on' } }),
  reference: text(120, {
    label: { it: 'Albo Pretorio, numero', en: 'Number on the notice board' },
  }).optional(),
});

/** What is put to the expert commission; who is not named is suitable. */
export const commissionForm = form({
  unsuitable: list(
    form({
      taxCode: taxCode(),
      post: text(300, { label: { it: 'Ente e organo', en: 'Body and organ' } }),
      reasons: longText({ label: { it: 'Motivazione', en: 'Reasons' } }),
    }),
    0,
    2_000,
    {
      label: { it: 'Non idonei', en: 'Not suitable' },
      hint: {
        it: 'Per persona ed ente. Chi non è indicato è idoneo.',
        en: 'By person and body. Who is not named is suitable.',
      },
    },
  ),
});

/** There is a commission now. */
export const noCommissionForm = form({
  remarks: longText({ label: { it: 'Annotazioni', en: 'Remarks' } }).optional(),
});

const post = { label: { it: 'Ente e organo', en: 'Body and organ' } };

const posts = (least: 0 | 1) =>
  list(offered({ table: 'posts', column: 'post' }, post), least, 40, {
    label: { it: 'Enti', en: 'Bodies' },
    hint: { it: 'Fra quelli dell’allegato all’avviso.', en: 'Among those in the annex of the call.' },
  });

/** Whom a proposer names and why. */
const proposalFields = {
  candidate: group(
    {
      ...person,
      gender: choice(genders, { label: { it: 'Genere', en: 'Gender' } }),
      certifiedMail: certifiedMail({ label: { it: 'PEC', en: 'Certified mail' } }),
    },
    { label: { it: 'Candidato', en: 'Candidate' } },
  ),
  motivation: longText({ label: { it: 'Motivazione', en: 'Motivation' } }),
};

/** A proposal at the desk, which knows who proposes and when. */
export const deskProposalForm = form({
  candidate: proposalFields.candidate,
  posts: posts(1),
  motivation: proposalFields.motivation,
});

/** A public office registers what arrives (D.P.R. 445/2000 art. 53), also for bodies that the call does not have. */
export const candidacyForm = consistent(
  form({
    proposer: registerEntry(
      'proposers',
      { taxCode: taxCode(), name: text(200, { label: { it: 'Denominazione', en: 'Name' } }) },
      { label: { it: 'Proponente', en: 'Proposer' } },
    ),
    filedAt: time({ it: 'Ora di presentazione', en: 'Time of filing' }),
    candidate: proposalFields.candidate,
    posts: posts(0),
    otherPosts: list(text(300, { label: { it: 'Ente indicato', en: 'Body named' } }), 1, 40, {
      label: { it: 'Enti non compresi nell’avviso', en: 'Bodies that the call does not have' },
      hint: {
        it: 'Come li scrive la proposta: è motivo di esclusione.',
        en: 'As the proposal has them: it keeps the candidacy out.',
      },
    }).optional(),
    motivation: proposalFields.motivation,
    curriculum: yesNo({ label: { it: 'Curriculum allegato', en: 'Curriculum attached' } }),
    declarations: yesNo({ label: { it: 'Dichiarazioni allegate', en: 'Declarations attached' } }),
  }),
  ({ posts: chosen, otherPosts = [] }) =>
    chosen.length + otherPosts.length === 0
      ? [problem(['posts'], { it: 'Indicare almeno un ente.', en: 'Name at least one body.' })]
      : [],
);

export const admissibilityForm = consistent(
  form({
    complete: yesNo({ label: { it: 'La candidatura è completa', en: 'The candidacy is complete' } }),
    missing: list(text(200, { label: { it: 'Documento', en: 'Document' } }), 1, 20, {
      label: { it: 'Documenti mancanti', en: 'Missing documents' },
    }).optional(),
  }),
  ({ complete, missing }) =>
    requiredWhen(!complete, missing, ['missing'], {
      it: 'Indicare che cosa manca.',
      en: 'Say what is missing.',
    }),
);

/** What a nomination is about: seats of one organ, and those found suitable for it. */
export const nominationForm = form({
  call: text(20, { label: { it: 'Avviso n.', en: 'Call no.' } }),
  post: standsIn(
    { register: 'seats', shows: 'group' },
    text(300, { label: { it: 'Ente e organo', en: 'Body and organ' } }),
  ),
  body: text(160, { label: { it: 'Ente', en: 'Body' } }),
  bodyKind: choice(bodyKinds, { label: { it: 'Tipo di ente', en: 'Kind of body' } }),
  controlled: yesNo({ label: { it: 'Controllato dal Comune', en: 'Controlled by the city' } }),
  organ: text(120, { label: { it: 'Organo', en: 'Organ' } }),
  organKind: choice(organKinds, { label: { it: 'Funzione dell’organo', en: 'Kind of organ' } }),
  conferral: choice(conferrals, { label: { it: 'Conferimento', en: 'Conferral' } }),
  seats: list(
    form({
      key: standsIn({ register: 'seats', shows: 'entry' }, text(400, { label: { it: 'Posto', en: 'Seat' } })),
      role: text(80, { label: { it: 'Carica', en: 'Role' } }),
    }),
    1,
    30,
    { label: { it: 'Posti', en: 'Seats' } },
  ),
  candidates: list(
    form({
      ...person,
      gender: choice(genders, { label: { it: 'Genere', en: 'Gender' } }),
      origin: choice(origins, { label: { it: 'Origine', en: 'Origin' } }),
      proposers: text(1_000, { label: { it: 'Proponenti', en: 'Proposers' } }),
    }),
    1,
    300,
    { label: { it: 'Idonei', en: 'Suitable' } },
  ),
  due: date({ label: { it: 'Da concludere entro il', en: 'Due on' } }).optional(),
  substitutesUntil: date({
    label: { it: 'Sostituzione fino al', en: 'Substitution until' },
    hint: { it: 'La scadenza originaria del mandato.', en: 'The original end of the mandate.' },
  }).optional(),
});

export const shortListForm = form({
  names: list(
    offered(
      { table: 'candidates', column: 'taxCode', title: 'name' },
      { label: { it: 'Nominativo', en: 'Name' } },
    ),
    1,
    30,
    {
      label: { it: 'Nominativi su cui svolgere le verifiche', en: 'Names to be checked' },
      hint: { it: 'Fra gli idonei.', en: 'Among those found suitable.' },
    },
  ),
});

const results = {
  clear: { it: 'Nessun impedimento', en: 'Nothing against' },
  obstacle: { it: 'Impedimento', en: 'Obstacle' },
} as const;

const check = (it: string, en: string) =>
  group(
    {
      result: choice(results, { label: { it: 'Esito', en: 'Result' } }),
      evidence: text(300, { label: { it: 'Riscontro', en: 'Evidence' } }),
      on: happenedOn({ label: { it: 'Verificato il', en: 'Verified on' } }),
    },
    { label: { it, en } },
  );

/** What the unit verifies of a person, each with its evidence and its day; who did it stands with the task. */
export const statusCheckForm = form({
  losses: check(
    'Bilanci in perdita per tre esercizi (L. 296/2006, art. 1, c. 734)',
    'Three years of losses (L. 296/2006, art. 1, para. 734)',
  ),
  retirement: check(
    'Stato di quiescenza (D.L. 95/2012, art. 5, c. 9)',
    'Retirement (D.L. 95/2012, art. 5, para. 9)',
  ),
  interests: check('Conflitti di interesse', 'Conflicts of interest'),
  otherPosts: check('Altri incarichi', 'Other posts'),
});

export const barsCheckForm = form({
  conferability: check('Inconferibilità (D.Lgs. 39/2013)', 'Bars (D.Lgs. 39/2013)'),
  incompatibility: check('Incompatibilità (D.Lgs. 39/2013)', 'Incompatibility (D.Lgs. 39/2013)'),
  candidacyBars: check('Incandidabilità (D.Lgs. 235/2012, art. 10)', 'Bars of D.Lgs. 235/2012 art. 10'),
});

export const dossierForm = form({
  note: longText({ label: { it: 'Nota per il Sindaco', en: 'Note for the Mayor' } }),
});

export const choiceForm = consistent(
  form({
    decision: choice(
      {
        chosen: { it: 'Si scelgono i nominativi', en: 'Names are chosen' },
        nobody: { it: 'Nessuno: l’avviso è riaperto', en: 'Nobody: the call is opened again' },
      },
      { label: { it: 'Scelta', en: 'Choice' } },
    ),
    chosen: list(
      form({
        seat: offered({ table: 'openSeats', column: 'seat' }, { label: { it: 'Posto', en: 'Seat' } }),
        taxCode: offered(
          { table: 'checked', column: 'taxCode', title: 'name' },
          { label: { it: 'Nominativo', en: 'Name' } },
        ),
      }),
      1,
      30,
      {
        label: { it: 'Nominativi scelti', en: 'Names chosen' },
        hint: {
          it: 'Uno per posto. Un posto senza nominativo resta da coprire.',
          en: 'One for a seat. A seat without a name stays open.',
        },
      },
    ).optional(),
    reasons: longText({
      label: { it: 'Motivazione', en: 'Reasons' },
      hint: {
        it: 'Obbligatoria se nessuno è scelto o se una quota non è rispettata. Compare nel decreto.',
        en: 'Required where nobody is chosen or a quota is not kept. It appears in the decree.',
      },
    }).optional(),
  }),
  ({ decision, chosen, reasons }) => [
    ...requiredWhen(decision === 'chosen', chosen, ['chosen'], {
      it: 'Indicare i nominativi scelti.',
      en: 'Give the names chosen.',
    }),
    ...requiredWhen(decision === 'nobody', reasons, ['reasons'], reasonsMissing),
  ],
);

export const acceptanceForm = consistent(
  form({
    accepted: yesNo({ label: { it: 'L’incarico è accettato', en: 'The post is accepted' } }),
    receivedOn: happenedOn({ label: { it: 'Pervenuta il', en: 'Received on' } }),
    declarationOn: happenedOn({
      label: {
        it: 'Dichiarazione di insussistenza di inconferibilità del',
        en: 'Declaration that there is no bar, of',
      },
      hint: {
        it: 'Condizione di efficacia dell’incarico (D.Lgs. 39/2013, art. 20, c. 4).',
        en: 'The post takes effect with it (D.Lgs. 39/2013, art. 20, para. 4).',
      },
    }).optional(),
  }),
  ({ accepted, declarationOn }) =>
    requiredWhen(accepted, declarationOn, ['declarationOn'], {
      it: 'Senza la dichiarazione l’incarico non ha effetto.',
      en: 'Without the declaration the post takes no effect.',
    }),
);

export const sendingForm = consistent(
  form({
    receivedOn: happenedOn({ label: { it: 'Ricevuta dall’ente il', en: 'Received by the body on' } }),
    receipt: text(200, { label: { it: 'Ricevuta della PEC', en: 'Receipt of the certified mail' } }),
    elected: yesNo({
      label: { it: 'Eletti dall’assemblea', en: 'Elected by the assembly' },
      hint: { it: 'Solo per le designazioni.', en: 'For designations only.' },
    }).optional(),
    endsOn: date({ label: { it: 'Fine del mandato', en: 'End of the mandate' } }),
    statuteRule: text(300, {
      label: { it: 'Norma statutaria su una durata diversa', en: 'Rule of the statute on another length' },
      hint: {
        it: 'Solo se chi subentra resta oltre la scadenza originaria.',
        en: 'Only where who takes over stays beyond the original end.',
      },
    }).optional(),
    pay: text(40, { label: { it: 'Compenso annuo lordo (€)', en: 'Yearly pay, gross (€)' } })
      .regex(/^\d{1,9}\.\d{2}$/)
      .optional(),
  }),
  ({ receivedOn, endsOn }) =>
    compareDates(endsOn, receivedOn) <= 0
      ? [
          problem(['endsOn'], {
            it: 'Il mandato finisce prima di cominciare.',
            en: 'The mandate ends before it begins.',
          }),
        ]
      : [],
);

export const nominationPublicationForm = form({
  publishedOn: happenedOn({ label: { it: 'Pubblicati il', en: 'Published on' } }),
  reference: text(300, { label: { it: 'Sottosezione e riferimento', en: 'Subsection and reference' } }),
});

export const compositionForm = form({
  toldOn: happenedOn({ label: { it: 'Comunicata dalla società il', en: 'Told by the company on' } }),
  reference: text(200, { label: { it: 'Riferimento', en: 'Reference' } }),
});

/** Whose criminal record is looked up. */
export const recordCheckForm = form({
  ...person,
  post: text(300, { label: { it: 'Ente e organo', en: 'Body and organ' } }),
});

export const recordForm = form({
  requestedOn: happenedOn({ label: { it: 'Certificato chiesto il', en: 'Certificate asked for on' } }),
  receivedOn: happenedOn({ label: { it: 'Ricevuto il', en: 'Received on' } }),
  result: choice(results, { label: { it: 'Esito', en: 'Result' } }),
  evidence: longText({ label: { it: 'Risultanze', en: 'Findings' } }),
});

export const takesOfficeForm = form({
  mayor: text(120, { label: { it: 'Sindaco', en: 'Mayor' } }),
  tookOfficeOn: happenedOn({ label: { it: 'Insediato il', en: 'Took office on' } }),
});

export const newTermCallForm = form({
  number: text(20, { label: { it: 'Avviso n.', en: 'Call no.' } }).regex(/^\d{1,3}\/\d{4}$/),
  expiringUntil: date({ label: { it: 'Mandati che scadono fino al', en: 'Mandates that end until' } }),
});

export type Choice = z.output<typeof choiceForm>;
export type Commission = z.output<typeof commissionForm>;
export type Sending = z.output<typeof sendingForm>;
export type ShortList = z.output<typeof shortListForm>;
export type CallSeats = z.output<typeof callSeatsForm>;
