import { cite, defineParameter } from '../../../libs/law';

/**
 * Months from the adoption of an authorisation or an economic advantage in which it may be annulled. The row in force on
 * the day of the act holds; before the first row only the reasonable time counts.
 */
export const annulmentLimit = defineParameter<number>({
  key: 'selfCorrection.annulmentLimit',
  title: {
    it: 'Limite per annullare autorizzazioni e vantaggi economici',
    en: 'Limit for annulling authorisations and economic advantages',
  },
  unit: 'months',
  values: [
    {
      from: '2015-08-28',
      value: 18,
      source: 'L. 241/1990, art. 21-nonies, c. 1, come modificato da L. 124/2015, art. 6',
      doubt: {
        it: 'Vale per i provvedimenti adottati dall’entrata in vigore; per quelli anteriori conta il solo termine ragionevole (così l’Adunanza plenaria n. 8/2017, da confermare).',
        en: 'It holds for acts adopted since it came into force; for earlier ones only the reasonable time counts (so the full bench no. 8/2017, to be confirmed).',
      },
    },
    {
      from: '2021-06-01',
      value: 12,
      source: 'L. 241/1990, art. 21-nonies, c. 1, come modificato da D.L. 77/2021, art. 63',
      doubt: {
        it: 'Giorno di entrata in vigore e applicazione ai soli provvedimenti adottati da allora sono da confermare.',
        en: 'The day it came into force and that it holds only for acts adopted since are to be confirmed.',
      },
    },
    {
      from: '2025-12-18',
      value: 6,
      source: 'L. 241/1990, art. 21-nonies, c. 1, come modificato da L. 182/2025, art. 1',
      doubt: {
        it: 'La legge è nota da fonti secondarie: confermare il giorno di entrata in vigore e se il nuovo limite valga anche per i provvedimenti adottati prima.',
        en: 'The law is known from secondary sources: confirm the day it came into force and whether the new limit also holds for acts adopted before.',
      },
    },
  ],
});

/** Days for concluding the procedure, from its opening. */
export const conclusionTerm = defineParameter<number>({
  key: 'selfCorrection.conclusionTerm',
  title: { it: 'Termine di conclusione', en: 'Term for the decision' },
  unit: 'days',
  values: [
    {
      from: '2009-07-04',
      value: 30,
      source: cite('L. 241/1990', '2', '2'),
      doubt: {
        it: 'È il termine generale: verificare se la città ne prevede un altro.',
        en: 'This is the general term: check whether the city sets another.',
      },
    },
  ],
});
