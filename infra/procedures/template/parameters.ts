import { cite, defineParameter } from '../../../libs/law';

/** Days in which the office must decide, from the day the application arrives. */
export const conclusionTerm = defineParameter<number>({
  key: 'exampleProcedure.conclusionTerm',
  title: { it: 'Termine di conclusione', en: 'Term for the decision' },
  unit: 'days',
  values: [
    {
      from: '2009-07-04',
      value: 30,
      source: cite('L. 241/1990', '2', '2'),
      doubt: {
        it: 'È il termine generale: verificare se la città o una legge speciale ne prevedono un altro.',
        en: 'This is the general term: check whether the city or a special law sets another.',
      },
    },
  ],
});

/** Days in which the applicant may answer the notice of what stands against the application. */
export const observationsTerm = defineParameter<number>({
  key: 'exampleProcedure.observationsTerm',
  title: { it: 'Termine per le osservazioni', en: 'Term for observations' },
  unit: 'days',
  values: [{ from: '2005-03-08', value: 10, source: cite('L. 241/1990', '10-bis', '1') }],
});
