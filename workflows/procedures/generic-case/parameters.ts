import { defineParameter } from '../../../libs/law';

/** Days in which the office answers a letter to the Mayor, from the day it arrives. */
export const replyTerm = defineParameter<number>({
  key: 'genericCase.replyTerm',
  title: { it: 'Termine di risposta alle lettere', en: 'Term for answering letters' },
  unit: 'days',
  values: [
    {
      from: '2013-06-19',
      value: 30,
      source: 'Scelta dell’ufficio, per analogia con L. 241/1990, art. 2, c. 2',
      doubt: {
        it: 'Nessuna norma reperita fissa un termine per rispondere alle lettere al Sindaco: verificare se la città ne ha fissato uno, per esempio in una carta dei servizi.',
        en: 'No rule was found that sets a term for answering letters to the Mayor: check whether the city has set one, for instance in a service charter.',
      },
    },
  ],
});
