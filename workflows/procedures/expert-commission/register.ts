import { defineRegister } from '../../../libs/domain';
import { choice, form, text } from '../../../libs/forms';
import { cite } from '../../../libs/law';

export const roles = {
  chair: { it: 'Presidente', en: 'Chair' },
  member: { it: 'Componente', en: 'Member' },
} as const;

/** Who examines candidates for the city’s seats in other bodies, from when to when. */
export const experts = defineRegister({
  key: 'expertCommission',
  title: { it: 'Commissione di esperti per le nomine', en: 'Commission of experts for nominations' },
  summary: {
    it: 'I componenti eletti dal Consiglio, in carica fino al suo scioglimento.',
    en: 'Members elected by the Council, in office until it is dissolved.',
  },
  entry: form({
    login: text(100, { label: { it: 'Nome di accesso', en: 'Sign-in name' } }),
    name: text(160, { label: { it: 'Nome', en: 'Name' } }),
    role: choice(roles, { label: { it: 'Ruolo', en: 'Role' } }),
    reference: text(80, { label: { it: 'Deliberazione di elezione', en: 'Elected by' } }),
  }),
  keyOf: ({ login }) => login,
  titleOf: ({ name }) => name,
  columns: ['role', 'reference'],
  unit: 'nominations',
  officer: 'nominations.officer',
  manager: 'nominations.manager',
  public: false,
  basis: [cite('Statuto del Comune di Milano', '57')],
});
