import { cite } from './citation';
import { type DateExplanation, explainDeadline } from './deadline';
import type { LocalDate } from './local-date';
import { defineParameter, valueOn } from './parameter';

/*
 * Periods that L. 241/1990 sets for every administrative procedure. Where a special law or the city sets another, the
 * procedure has a parameter of its own.
 */

/** Days for each office that is asked. Twenty since L. 69/2009 art. 8 c. 1. */
export const opinionTerm = defineParameter<number>({
  key: 'administrativeProcedure.opinionTerm',
  title: { it: 'Termine per i pareri', en: 'Term for opinions' },
  unit: 'days',
  values: [{ from: '2009-07-04', value: 20, source: cite('L. 241/1990', '16', '1') }],
});

/** Days, once, for information or certificates the administration does not have. */
export const longestSuspension = defineParameter<number>({
  key: 'administrativeProcedure.longestSuspension',
  title: { it: 'Durata massima della sospensione', en: 'Longest suspension' },
  unit: 'days',
  values: [{ from: '2009-07-04', value: 30, source: cite('L. 241/1990', '2', '7') }],
});

/** Days from the receipt of the notice of what stands against the application. */
export const observationsTerm = defineParameter<number>({
  key: 'administrativeProcedure.observationsTerm',
  title: {
    it: 'Termine per le osservazioni sul preavviso di rigetto',
    en: 'Days to answer a rejection notice',
  },
  unit: 'days',
  values: [{ from: '2005-03-08', value: 10, source: cite('L. 241/1990', '10-bis', '1') }],
});

/** Days in which those whom a procedure of the office's own motion concerns file briefs and documents. */
export const participationTerm = defineParameter<number>({
  key: 'administrativeProcedure.participationTerm',
  title: {
    it: 'Termine per memorie e documenti nei procedimenti d’ufficio',
    en: 'Days for briefs and documents in procedures of the office’s own motion',
  },
  unit: 'days',
  values: [
    {
      from: '2005-03-08',
      value: 10,
      source: cite('L. 241/1990', '10', '1'),
      doubt: {
        it: 'La legge non fissa i giorni: per analogia quelli dell’art. 10-bis sul preavviso di rigetto.',
        en: 'The law sets no number of days: by analogy those of art. 10-bis on the rejection notice.',
      },
    },
  ],
});

/** The last day for briefs and documents of those whom a notice tells of the opening. L. 241/1990 art. 10 c. 1. */
export function briefsDue(noticeOn: LocalDate): DateExplanation {
  return explainDeadline({
    start: noticeOn,
    amount: valueOn(participationTerm, noticeOn),
    unit: 'days',
    direction: 'forward',
    rule: cite('L. 241/1990', '10', '1'),
  });
}
