import type { z } from 'zod';
import {
  bodyTaxCode,
  certifiedMail,
  choice,
  consistent,
  date,
  form,
  group,
  list,
  longText,
  positiveMoney,
  problem,
  requiredWhen,
  text,
  yesNo,
} from '../../../libs/forms';

export const applicantKinds = {
  association: { it: 'Associazione o comitato', en: 'Association or committee' },
  thirdSector: { it: 'Ente del Terzo settore', en: 'Third-sector body' },
  foundation: { it: 'Fondazione o ente privato', en: 'Foundation or private body' },
  publicBody: { it: 'Ente pubblico', en: 'Public body' },
  consulate: { it: 'Consolato o rappresentanza estera', en: 'Consulate or foreign mission' },
  commercial: { it: 'Soggetto commerciale', en: 'Commercial applicant' },
} as const;

export const initiativeKinds = {
  event: { it: 'Manifestazione o evento', en: 'Event' },
  exhibition: { it: 'Mostra', en: 'Exhibition' },
  fair: { it: 'Fiera', en: 'Fair' },
  congress: { it: 'Congresso o convegno', en: 'Congress or conference' },
  publication: { it: 'Pubblicazione', en: 'Publication' },
  film: { it: 'Opera audiovisiva', en: 'Film' },
  software: { it: 'Progetto informatico', en: 'Software project' },
} as const;

/** City patronage is for what goes beyond a borough; what concerns one of them only is for the Municipio. */
export const relevances = {
  borough: { it: 'Municipale (di un solo Municipio)', en: 'Of one borough' },
  city: { it: 'Cittadina', en: 'City-wide' },
  metropolitan: { it: 'Metropolitana', en: 'Metropolitan' },
  regional: { it: 'Regionale', en: 'Regional' },
  national: { it: 'Nazionale', en: 'National' },
  international: { it: 'Internazionale', en: 'International' },
} as const;

const otherPatronage = group(
  {
    body: text(200, { label: { it: 'Ente', en: 'Body' } }),
    kind: choice(
      {
        consulate: { it: 'Consolato o rappresentanza estera', en: 'Consulate or foreign mission' },
        publicBody: { it: 'Ente pubblico italiano', en: 'Italian public body' },
        other: { it: 'Altro ente', en: 'Another body' },
      },
      { label: { it: 'Tipo', en: 'Kind' } },
    ),
    state: choice(
      { requested: { it: 'Richiesto', en: 'Requested' }, granted: { it: 'Concesso', en: 'Granted' } },
      { label: { it: 'Stato', en: 'State' } },
    ),
  },
  { label: { it: 'Altro patrocinio', en: 'Other patronage' } },
);

const dates = {
  startsOn: date({ label: { it: 'Inizio dell’iniziativa', en: 'First day of the initiative' } }),
  endsOn: date({
    label: { it: 'Fine dell’iniziativa', en: 'Last day of the initiative' },
    hint: {
      it: 'Per un solo giorno ripetere la data di inizio; per un’opera, il periodo di diffusione.',
      en: 'For one day repeat the first day; for a work, the period in which it is distributed.',
    },
  }),
};

const endBeforeBeginning = ({ startsOn, endsOn }: { startsOn: string; endsOn: string }, path: string[]) =>
  endsOn < startsOn
    ? [
        problem(path, {
          it: 'La fine non può precedere l’inizio.',
          en: 'The last day cannot come before the first.',
        }),
      ]
    : [];

/**
 * The application of a body for its initiative, as the General Protocol receives it. Nothing that only makes it weak is
 * refused here: what reaches the office is registered, and missing papers are asked for.
 */
export const applicationForm = consistent(
  form({
    applicant: text(200, { label: { it: 'Soggetto richiedente', en: 'Applicant' } }),
    applicantKind: choice(applicantKinds, {
      label: { it: 'Natura del richiedente', en: 'Kind of applicant' },
    }),
    taxCode: bodyTaxCode({ label: { it: 'Codice fiscale', en: 'Tax code' } }),
    representative: group(
      {
        name: text(120, { label: { it: 'Nome e cognome', en: 'Name' } }),
        role: text(120, { label: { it: 'Carica', en: 'Position' } }),
      },
      { label: { it: 'Legale rappresentante', en: 'Legal representative' } },
    ),
    certifiedMail: certifiedMail({ label: { it: 'Domicilio digitale (PEC)', en: 'Certified mail' } }),
    initiative: group(
      {
        title: text(200, { label: { it: 'Titolo', en: 'Title' } }),
        kind: choice(initiativeKinds, { label: { it: 'Tipo', en: 'Kind' } }),
        description: longText({
          label: { it: 'Contenuto', en: 'Content' },
          hint: {
            it: 'Ricaduta sulla città e vantaggi per i cittadini o l’amministrazione, come dalla relazione.',
            en: 'Effect on the city and benefits for citizens or administration, as in the report.',
          },
        }),
        ...dates,
        place: text(200, { label: { it: 'Luogo', en: 'Place' } }),
        audience: text(200, { label: { it: 'Pubblico previsto', en: 'Expected audience' } }),
        relevance: choice(relevances, { label: { it: 'Rilevanza', en: 'Relevance' } }),
        repeated: yesNo({
          label: { it: 'Si ripete nel corso dell’anno', en: 'Repeated within the year' },
          hint: {
            it: 'Per l’anno successivo serve una nuova richiesta.',
            en: 'The next year needs a new application.',
          },
        }),
        schedule: text(300, {
          label: { it: 'Periodo e durata delle ripetizioni', en: 'Period and length of the repetitions' },
        }).optional(),
      },
      { label: { it: 'Iniziativa', en: 'Initiative' } },
    ),
    otherPatronages: list(otherPatronage, 0, 20, {
      label: { it: 'Altri patrocini', en: 'Other patronages' },
    }),
    asksForMoney: yesNo({
      label: { it: 'Chiede anche un contributo', en: 'Also asks for money' },
      hint: {
        it: 'Il contributo è oggetto di un procedimento distinto.',
        en: 'Money is the matter of a procedure of its own.',
      },
    }),
    moneyAsked: positiveMoney({
      label: { it: 'Contributo richiesto (€)', en: 'Money asked for (€)' },
    }).optional(),
    attachments: group(
      {
        report: yesNo({ label: { it: 'Relazione dettagliata firmata', en: 'Signed detailed report' } }),
        deedAndStatute: choice(
          {
            attached: { it: 'Allegati', en: 'Attached' },
            onFile: { it: 'Già agli atti', en: 'Already on file' },
            missing: { it: 'Mancanti', en: 'Missing' },
          },
          { label: { it: 'Atto costitutivo e statuto', en: 'Deed and statute' } },
        ),
        appointmentMinutes: yesNo({
          label: {
            it: 'Ultimo verbale di nomina del legale rappresentante',
            en: 'Latest minutes appointing the legal representative',
          },
        }),
        identityDocument: yesNo({
          label: { it: 'Documento di identità', en: 'Identity document' },
        }),
        eventBudget: yesNo({
          label: { it: 'Bilancio preventivo dell’iniziativa', en: 'Budget of the initiative' },
          hint: { it: 'Per i soggetti commerciali.', en: 'For commercial applicants.' },
        }),
        chamberExtract: yesNo({
          label: { it: 'Visura della Camera di commercio', en: 'Extract of the chamber of commerce' },
          hint: { it: 'Per i soggetti commerciali.', en: 'For commercial applicants.' },
        }),
      },
      { label: { it: 'Allegati', en: 'Attachments' } },
    ),
    stampDuty: choice(
      {
        paid: { it: 'Assolta', en: 'Paid' },
        exempt: { it: 'Esente', en: 'Exempt' },
        missing: { it: 'Non assolta', en: 'Not paid' },
      },
      { label: { it: 'Imposta di bollo', en: 'Stamp duty' } },
    ),
    stampExemption: text(200, {
      label: { it: 'Norma di esenzione dal bollo', en: 'Rule of the exemption' },
    }).optional(),
  }),
  ({ initiative, asksForMoney, moneyAsked, stampDuty, stampExemption }) => [
    ...endBeforeBeginning(initiative, ['initiative', 'endsOn']),
    ...requiredWhen(initiative.repeated, initiative.schedule, ['initiative', 'schedule'], {
      it: 'Indicare periodo e durata delle ripetizioni.',
      en: 'Give the period and the length of the repetitions.',
    }),
    ...requiredWhen(asksForMoney, moneyAsked, ['moneyAsked'], {
      it: 'Indicare il contributo richiesto.',
      en: 'Give the money asked for.',
    }),
    ...requiredWhen(stampDuty === 'exempt', stampExemption, ['stampExemption'], {
      it: 'Indicare la norma di esenzione.',
      en: 'Name the rule of the exemption.',
    }),
  ],
);

export type Application = z.output<typeof applicationForm>;
export type Relevance = keyof typeof relevances;

/** The applicant tells that the initiative takes place on other days, or elsewhere. */
export const dateChangeForm = consistent(
  form({
    receivedOn: date({ label: { it: 'Comunicazione ricevuta il', en: 'Told on' } }),
    ...dates,
    place: text(200, { label: { it: 'Nuovo luogo', en: 'New place' } }).optional(),
    reasons: longText({ label: { it: 'Motivo', en: 'Reason' } }),
  }),
  (answer) => endBeforeBeginning(answer, ['endsOn']),
);

/** The applicant tells that the initiative will not take place. */
export const cancellationForm = form({
  receivedOn: date({ label: { it: 'Comunicazione ricevuta il', en: 'Told on' } }),
  reasons: longText({ label: { it: 'Motivo', en: 'Reason' } }),
});

/** The city's mark seen on something: where and how. */
export const markUseForm = form({
  foundOn: date({ label: { it: 'Accertato il', en: 'Found on' } }),
  where: text(300, {
    label: { it: 'Dove', en: 'Where' },
    hint: { it: 'Sito, manifesto, profilo, comunicato.', en: 'Site, poster, profile, press release.' },
  }),
  description: longText({ label: { it: 'Descrizione', en: 'Description' } }),
});

/** Proofs of material that bears the mark, sent before printing. */
export const proofsForm = form({
  receivedOn: date({ label: { it: 'Bozze ricevute il', en: 'Proofs received on' } }),
  material: text(200, { label: { it: 'Materiale', en: 'Material' } }),
  description: longText({ label: { it: 'Descrizione', en: 'Description' } }).optional(),
});
