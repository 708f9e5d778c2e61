import { defineParameter, type Majority } from '../../../libs/law';

const statute = 'Statuto del Comune di Milano, art. 57';

/** Experts in the commission. */
export const seats = defineParameter<number>({
  key: 'expertCommission.seats',
  title: { it: 'Componenti della Commissione di esperti', en: 'Members of the commission of experts' },
  unit: 'count',
  values: [
    {
      from: '2001-01-01',
      value: 5,
      source: statute,
      doubt: {
        it: 'Il testo dello Statuto è letto in una copia di terzi.',
        en: 'The statute was read in a copy of others.',
      },
    },
  ],
});

/** Members of the Council, of whom the majority for an election is counted. */
export const councilMembers = defineParameter<number>({
  key: 'expertCommission.councilMembers',
  title: { it: 'Consiglieri comunali assegnati', en: 'Members of the Council' },
  unit: 'count',
  values: [
    {
      from: '2011-05-31',
      value: 48,
      source: 'TUEL art. 37 c. 1, come ridotto dalla L. 191/2009 art. 2 c. 184',
      doubt: {
        it: 'Nel 2011 i tre quinti furono calcolati in 29 voti, cioè su 48 consiglieri senza il Sindaco: da confermare.',
        en: 'In 2011 three fifths were taken to be 29 votes, that is of 48 members without the mayor: to be confirmed.',
      },
    },
  ],
});

/** The majority that elects an expert. */
export const electingMajority: Majority = { of: 'members', share: [3, 5], more: false };

/** Days between the convening of the commission and its meeting. */
export const conveningNotice = defineParameter<number>({
  key: 'expertCommission.conveningNotice',
  title: { it: 'Preavviso di convocazione della Commissione', en: 'Notice of a meeting of the commission' },
  unit: 'days',
  values: [
    {
      from: '2001-01-01',
      value: 5,
      source: 'Prassi dell’ufficio',
      doubt: {
        it: 'Il regolamento dei lavori della Commissione non è stato reperito.',
        en: 'The rules of procedure of the commission were not found.',
      },
    },
  ],
});
