import { choice, date, form, happenedOn, longText, standsIn, text, yesNo } from '../../../libs/forms';

/** A mandate that begins, or that an import has brought. */
export const mandateForm = form({
  seat: standsIn({ register: 'seats', shows: 'group' }, text(400, { label: { it: 'Posto', en: 'Seat' } })),
  holder: text(120, { label: { it: 'Titolare', en: 'Holder' } }),
  startsOn: date({ label: { it: 'Inizio del mandato', en: 'Beginning of the mandate' } }),
  endsOn: date({ label: { it: 'Fine del mandato', en: 'End of the mandate' } }),
});

/** What is published of a post when it begins. */
export const transparencyDataForm = form({
  publishedOn: happenedOn({ label: { it: 'Pubblicati il', en: 'Published on' } }),
  reference: text(300, { label: { it: 'Sottosezione e riferimento', en: 'Subsection and reference' } }),
});

export const renewalForm = form({
  plan: choice(
    {
      call: { it: 'Il posto va in un avviso', en: 'The seat goes into a call' },
      none: { it: 'Il posto non si rinnova', en: 'The seat is not renewed' },
    },
    { label: { it: 'Programma', en: 'Plan' } },
  ),
  notes: longText({ label: { it: 'Note', en: 'Notes' } }).optional(),
});

export const yearlyDeclarationForm = form({
  receivedOn: happenedOn({ label: { it: 'Pervenuta il', en: 'Received on' } }),
  compatible: yesNo({ label: { it: 'Nessuna incompatibilità', en: 'No incompatibility' } }),
});

export const endForm = form({
  cause: choice(
    {
      resignation: { it: 'Dimissioni', en: 'Resignation' },
      death: { it: 'Decesso', en: 'Death' },
      lapse: { it: 'Decadenza per incompatibilità', en: 'Lapse for incompatibility' },
    },
    { label: { it: 'Causa', en: 'Cause' } },
  ),
  on: date({ label: { it: 'Dal giorno', en: 'From the day' } }),
  notes: longText({ label: { it: 'Note', en: 'Notes' } }),
});

export const revocationForm = form({
  fiduciary: yesNo({
    label: { it: 'Incarico conferito da un precedente Sindaco', en: 'Post given by an earlier Mayor' },
    hint: {
      it: 'La revoca per cessazione della fiducia non richiede altra motivazione né avviso di avvio.',
      en: 'A revocation for lost trust needs no other reasons and no opening notice.',
    },
  }),
  reasons: longText({ label: { it: 'Ragioni', en: 'Reasons' } }),
});

export const falseDeclarationForm = form({
  foundOn: happenedOn({ label: { it: 'Accertata il', en: 'Found on' } }),
  finding: longText({ label: { it: 'Accertamento', en: 'Finding' } }),
});
