import type { z } from 'zod';
import { choice, consistent, date, form, happenedOn, longText, problem, text } from '../../../libs/forms';
import { compareDates } from '../../../libs/law';

const judgment = {
  court: text(160, {
    label: { it: 'Giudice', en: 'Court' },
    hint: { it: 'Come TAR Lombardia, sez. I.', en: 'As TAR Lombardia, sez. I.' },
  }),
  number: text(40, { label: { it: 'Sentenza n.', en: 'Judgment no.' } }),
  decidedOn: happenedOn({ label: { it: 'Pubblicata il', en: 'Published on' } }),
  effectiveFrom: date({
    label: { it: 'Annulla con effetto dal', en: 'Annuls from' },
    hint: {
      it: 'Il giorno indicato dalla sentenza; quello dell’incarico se l’annullamento è retroattivo.',
      en: 'The day that the judgment says; that of the post where it annuls from the beginning.',
    },
  }),
  evidence: longText({
    label: { it: 'Contenuto e notificazione', en: 'What it says, and its service' },
    hint: {
      it: 'Dispositivo, data di notificazione e protocollo della copia acquisita.',
      en: 'Operative part, day of service and protocol number of the copy on file.',
    },
  }),
};

/** An annulment looks back: it never takes effect after the judgment. */
const sensible = ({ decidedOn, effectiveFrom }: { decidedOn: string; effectiveFrom: string }) =>
  compareDates(effectiveFrom, decidedOn) > 0
    ? [
        problem(['effectiveFrom'], {
          it: 'L’annullamento non può avere effetto dopo la sentenza.',
          en: 'An annulment cannot take effect after the judgment.',
        }),
      ]
    : [];

/** A judgment that annuls the call or the decree of a case. */
export const judgmentForm = consistent(form(judgment), sensible);

/** The same for a post, alone or with all that was given by the same decree or after the same call. */
export const postJudgmentForm = consistent(
  form({
    ...judgment,
    scope: choice(
      {
        post: { it: 'Questo incarico', en: 'This post' },
        decree: { it: 'Tutti gli incarichi dello stesso decreto', en: 'All posts of the same decree' },
        call: { it: 'Tutti gli incarichi dello stesso avviso', en: 'All posts of the same call' },
      },
      { label: { it: 'Che cosa è annullato', en: 'What is annulled' } },
    ),
  }),
  sensible,
);

export type PostJudgment = z.output<typeof postJudgmentForm>;
