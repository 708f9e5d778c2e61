import { defineRegister } from '../../../../libs/domain';
import { choice, date, form, text, titlesOf } from '../../../../libs/forms';
import { kindChoices } from '../form';
import { type Holder, holders, transparencyUnit } from '../rules';
import { outcomes } from './outcomes';

/**
 * The register of access that every administration keeps and publishes, at least every six months: what was asked for, when,
 * and how it ended. Anybody may read it, so it has no name in it.
 */
export const accessRegister = defineRegister({
  key: 'accessRegister',
  title: { it: 'Registro degli accessi', en: 'Register of access' },
  summary: {
    it: 'Le richieste di accesso di ogni tipo, con oggetto, data ed esito, senza dati personali.',
    en: 'Requests for access of every kind, with object, day and outcome, without personal data.',
  },
  entry: form({
    number: text(40, { label: { it: 'Protocollo', en: 'Number' } }),
    kind: choice(kindChoices, { label: { it: 'Tipo di accesso', en: 'Kind of access' } }),
    object: text(200, { label: { it: 'Oggetto', en: 'Object' } }),
    holder: choice(titlesOf<Holder>(holders), {
      label: { it: 'Struttura che detiene i documenti', en: 'Structure that holds the documents' },
    }),
    receivedOn: date({ label: { it: 'Ricevuta il', en: 'Received on' } }),
    decidedOn: date({ label: { it: 'Decisa il', en: 'Decided on' } }).optional(),
    outcome: choice(titlesOf<keyof typeof outcomes>(outcomes), {
      label: { it: 'Esito', en: 'Outcome' },
    }).optional(),
    reviewedOn: date({ label: { it: 'Riesaminata il', en: 'Re-examined on' } }).optional(),
  }),
  keyOf: ({ number }) => number,
  titleOf: ({ object }) => object,
  columns: ['number', 'kind', 'receivedOn', 'decidedOn', 'outcome'],
  ...transparencyUnit,
  public: true,
  basis: [{ act: 'D.Lgs. 33/2013', article: '5', note: 'Linee guida ANAC, delibera 1309/2016, par. 9' }],
});
