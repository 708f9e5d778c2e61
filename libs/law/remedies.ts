import { cite } from './citation';
import type { LocalDate } from './local-date';
import { defineParameter, valueOn } from './parameter';

/** Where and until when an act of the administration can be challenged: every act that can harm must say it. */
export interface Remedies {
  readonly court: string;
  /** Days to challenge the act before the court. */
  readonly courtDays: number;
  /** Days for the extraordinary appeal to the President of the Republic. */
  readonly presidentDays: number;
}

/** The court of the region where the authority sits. */
export const administrativeCourt = defineParameter<string>({
  key: 'remedies.administrativeCourt',
  title: { it: 'Giudice amministrativo competente', en: 'Competent administrative court' },
  values: [
    {
      from: '2010-09-16',
      value: 'Tribunale amministrativo regionale per la Lombardia, sede di Milano',
      source: cite('D.Lgs. 104/2010', '13', '1'),
    },
  ],
});

/** Days from the notification or the full knowledge of the act. */
export const actionForAnnulment = defineParameter<number>({
  key: 'remedies.actionForAnnulment',
  title: { it: 'Termine per il ricorso giurisdizionale', en: 'Term for the action before the court' },
  unit: 'days',
  values: [{ from: '2010-09-16', value: 60, source: cite('D.Lgs. 104/2010', '29') }],
});

/** Days from the notification or the full knowledge of the act. */
export const extraordinaryAppeal = defineParameter<number>({
  key: 'remedies.extraordinaryAppeal',
  title: {
    it: 'Termine per il ricorso straordinario al Presidente della Repubblica',
    en: 'Term for the extraordinary appeal to the President of the Republic',
  },
  unit: 'days',
  values: [{ from: '2010-09-16', value: 120, source: cite('D.P.R. 1199/1971', '9', '1') }],
});

/** L. 241/1990 art. 3 c. 4. Throws `parameterNotInForce` for a day before the code of administrative trial. */
export function remediesOn(day: LocalDate): Remedies {
  return {
    court: valueOn(administrativeCourt, day),
    courtDays: valueOn(actionForAnnulment, day),
    presidentDays: valueOn(extraordinaryAppeal, day),
  };
}
