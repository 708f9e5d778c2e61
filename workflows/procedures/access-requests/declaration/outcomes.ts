import type { OutcomeDeclaration } from '../../../../libs/domain';

/** How a request can end; the register of access tells the same. */
export const outcomes = {
  full: { title: { it: 'Accolta', en: 'Granted' }, favour: 'full' },
  partial: { title: { it: 'Accolta in parte', en: 'Granted in part' }, favour: 'part' },
  grantedOnReview: {
    title: { it: 'Accolta dopo riesame o ricorso', en: 'Granted after a remedy' },
    favour: 'full',
  },
  notCollected: {
    title: { it: 'Accolta, documenti non ritirati', en: 'Granted, documents not collected' },
    favour: 'full',
  },
  deferred: { title: { it: 'Differita', en: 'Deferred' }, favour: 'neutral' },
  refused: { title: { it: 'Respinta', en: 'Refused' }, favour: 'none' },
  massive: { title: { it: 'Respinta come richiesta massiva', en: 'Refused as massive' }, favour: 'none' },
  inadmissible: { title: { it: 'Inammissibile', en: 'Inadmissible' }, favour: 'none' },
  notHeld: { title: { it: 'Documenti non detenuti', en: 'Not held' }, favour: 'none' },
  silentlyRefused: { title: { it: 'Respinta per silenzio', en: 'Refused by silence' }, favour: 'none' },
  forwarded: {
    title: {
      it: 'Trasmessa all’amministrazione competente',
      en: 'Forwarded to the competent administration',
    },
    favour: 'neutral',
  },
  withdrawn: { title: { it: 'Rinuncia', en: 'Withdrawn' }, favour: 'neutral' },
  lapsed: { title: { it: 'Estinta', en: 'Lapsed' }, favour: 'neutral' },
} as const satisfies Readonly<Record<string, OutcomeDeclaration>>;
