import { defineRegister } from '../../../libs/domain';
import { choice, date, form, text } from '../../../libs/forms';
import { cityRules } from './rules';

/** What has become of a patronage that was granted. */
export const patronageStates = {
  granted: { it: 'Concesso', en: 'Granted' },
  withdrawn: { it: 'Rinunciato', en: 'Given up' },
  lapsed: { it: 'Decaduto', en: 'Lapsed' },
  revoked: { it: 'Revocato', en: 'Revoked' },
} as const;

/**
 * The patronages the city has granted, from the resolution to the end of the initiative: the list of a year is that of the
 * entries that begin in it. Applicants are bodies, so nothing in it is personal.
 */
export const patronages = defineRegister({
  key: 'patronages',
  title: { it: 'Patrocini concessi', en: 'Patronages granted' },
  summary: {
    it: 'Le iniziative a cui la Giunta ha concesso il patrocinio della città, senza oneri per il bilancio.',
    en: 'The initiatives to which the board has granted the patronage of the city, at no cost for the budget.',
  },
  entry: form({
    resolution: text(40, { label: { it: 'Deliberazione n.', en: 'Resolution no.' } }),
    adoptedOn: date({ label: { it: 'Adottata il', en: 'Adopted on' } }),
    applicant: text(200, { label: { it: 'Beneficiario', en: 'Beneficiary' } }),
    title: text(200, { label: { it: 'Iniziativa', en: 'Initiative' } }),
    startsOn: date({ label: { it: 'Dal', en: 'From' } }),
    endsOn: date({ label: { it: 'Al', en: 'To' } }),
    place: text(200, { label: { it: 'Luogo', en: 'Place' } }),
    state: choice(patronageStates, { label: { it: 'Stato', en: 'State' } }),
  }),
  keyOf: ({ resolution }) => resolution,
  titleOf: ({ title, applicant }) => `${title} (${applicant})`,
  searchText: ({ place }) => place,
  columns: ['resolution', 'adoptedOn', 'applicant', 'startsOn', 'endsOn', 'place', 'state'],
  unit: 'cabinet.direction',
  officer: 'cabinet.officer',
  manager: 'cabinet.director',
  public: true,
  basis: [cityRules],
});
