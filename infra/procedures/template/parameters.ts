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
