import { consistent, date, form, integer, longText, requiredWhen, text, yesNo } from '../../../libs/forms';
import { conversionForm } from './engagement-forms';

/** Facts that go to those who judge them. */
export const investigationForm = form({
  title: text(160, {
    label: { it: 'Oggetto', en: 'Subject' },
    hint: {
      it: 'In termini generali, senza nomi di persone.',
      en: 'In general terms, without names of people.',
    },
  }),
  ...conversionForm.shape,
});

export const investigationAssessmentForm = consistent(
  form({
    crime: yesNo({
      label: { it: 'Notizia di reato perseguibile d’ufficio', en: 'A crime that is prosecuted ex officio' },
    }),
    damage: yesNo({
      label: {
        it: 'Fatti che possono dar luogo a danno erariale',
        en: 'Facts that may be damage to public funds',
      },
    }),
    estimate: integer(0, 1_000_000_000, {
      label: { it: 'Danno stimato, in euro interi', en: 'Damage estimated, in whole euros' },
    }).optional(),
    elements: longText({
      label: { it: 'Elementi essenziali e fonti di prova', en: 'Essential facts and evidence' },
    }),
    knownOn: date({
      label: { it: 'Giorno in cui se ne è avuta notizia', en: 'Day on which it became known' },
    }),
  }),
  ({ damage, estimate }) =>
    requiredWhen(damage, estimate, ['estimate'], {
      it: 'Indicare il danno stimato, anche zero se non è ancora quantificabile.',
      en: 'Give the damage as estimated, zero where it is not known yet.',
    }),
);

export const filingForm = form({
  reasons: longText({ label: { it: 'Perché non si segnala', en: 'Why nothing is reported' } }),
});

export const reportedForm = form({
  notes: longText({ label: { it: 'Seguito', en: 'What followed' } }),
});
