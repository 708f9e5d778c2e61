import {
  budgetChapter,
  consistent,
  date,
  form,
  group,
  integer,
  list,
  longText,
  money,
  percent,
  requiredWhen,
  text,
  yesNo,
} from '../../../libs/forms';

/** The fund of the reference year from what the city collected. LR Lombardia 12/2005 art. 73 c. 1. */
export const fundForm = form({
  secondaryCharges: money({
    label: {
      it: 'Oneri di urbanizzazione secondaria riscossi (€)',
      en: 'Secondary urbanisation charges collected (€)',
    },
  }),
  worksInLieu: money({
    label: {
      it: 'Valore delle opere realizzate a scomputo (€)',
      en: 'Value of works built in lieu of charges (€)',
    },
  }),
  areasCededValue: money({
    label: {
      it: 'Valore delle aree cedute per l’urbanizzazione secondaria (€)',
      en: 'Value of areas given up for secondary works (€)',
    },
  }),
  otherIncome: money({
    label: {
      it: 'Altri proventi destinati per legge a tali opere (€)',
      en: 'Other income destined by law to such works (€)',
    },
  }),
  shareApplied: percent({
    label: { it: 'Quota applicata (%)', en: 'Share applied (%)' },
    hint: { it: 'Non inferiore al minimo di legge.', en: 'Not below the minimum of the law.' },
  }),
  source: text(300, {
    label: { it: 'Fonte dei dati', en: 'Source of the figures' },
    hint: {
      it: 'Rendiconto o nota contabile da cui provengono.',
      en: 'The accounts or the note they come from.',
    },
  }),
});

/** What Statistics has measured, one weight for each denomination that takes part. */
export const weightsForm = form({
  noteReference: text(120, { label: { it: 'Protocollo della nota', en: 'Reference of the note' } }),
  noteDate: date({ label: { it: 'Data della nota', en: 'Date of the note' } }),
  method: longText({
    label: { it: 'Metodo', en: 'Method' },
    hint: {
      it: 'Fonti e indicatori di consistenza e incidenza sociale.',
      en: 'Sources and indicators of size and social incidence.',
    },
  }),
  weights: list(
    group(
      {
        confession: text(120, { label: { it: 'Confessione', en: 'Denomination' } }),
        weight: integer(0, 1_000_000_000, { label: { it: 'Peso', en: 'Weight' } }),
      },
      { label: { it: 'Peso di una confessione', en: 'Weight of a denomination' } },
    ),
    1,
    60,
    { label: { it: 'Pesi', en: 'Weights' } },
  ),
});

/** The manager opens the round, or has the fund computed again. */
export const openingApprovalForm = consistent(
  form({
    approved: yesNo({ label: { it: 'Si approva l’apertura della tornata', en: 'The opening is approved' } }),
    notes: longText({
      label: { it: 'Osservazioni', en: 'Remarks' },
      hint: { it: 'Obbligatorie se non si approva.', en: 'Required when not approved.' },
    }).optional(),
  }),
  ({ approved, notes }) =>
    requiredWhen(!approved, notes, ['notes'], {
      it: 'Indicare che cosa deve essere ricalcolato.',
      en: 'Say what has to be computed again.',
    }),
);

/** Where everybody can read the call, its criteria and the form. D.Lgs. 33/2013 art. 26 c. 1. */
export const callPublicationForm = form({
  publishedOn: date({ label: { it: 'Data di pubblicazione', en: 'Day of publication' } }),
  reference: text(300, {
    label: { it: 'Dove è pubblicato', en: 'Where it is published' },
    hint: {
      it: 'Indirizzo della pagina o riferimento della pubblicazione di avviso e modulo.',
      en: 'Address of the page, or reference of the publication, of call and form.',
    },
  }),
});

/** The officer takes the computed split to the board, or asks Statistics for the weights again. */
export const splitProposalForm = consistent(
  form({
    confirmed: yesNo({
      label: { it: 'Si propone il riparto calcolato', en: 'The computed split is proposed' },
      hint: { it: 'Con «no» la Statistica rivede i pesi.', en: 'With “no” Statistics reviews the weights.' },
    }),
    notes: longText({
      label: { it: 'Osservazioni', en: 'Remarks' },
      hint: {
        it: 'Obbligatorie se il riparto non è proposto.',
        en: 'Required when the split is not proposed.',
      },
    }).optional(),
  }),
  ({ confirmed, notes }) =>
    requiredWhen(!confirmed, notes, ['notes'], {
      it: 'Indicare che cosa la Statistica deve rivedere.',
      en: 'Say what Statistics has to review.',
    }),
);

/** The line that pays for the split; its year is that of the day. TUEL art. 183 c. 3. */
export const splitBookingForm = form({
  chapter: budgetChapter({
    label: { it: 'Capitolo di bilancio', en: 'Budget line' },
    hint: {
      it: 'Missione, programma, titolo, macroaggregato e numero, ad esempio 08.01.2.03/2100.',
      en: 'Mission, programme, title, macro-aggregate and number, such as 08.01.2.03/2100.',
    },
  }),
});
