/** People of the demonstration, by what they do in these journeys. */
export const people = {
  officer: { login: 'giulia.ferrari', name: 'Giulia Ferrari' },
  otherOfficer: { login: 'marco.colnaghi', name: 'Marco Colnaghi' },
  accountant: { login: 'silvia.meroni', name: 'Silvia Meroni' },
  headOfAccounts: { login: 'massimo.porro', name: 'Massimo Porro' },
  manager: { login: 'laura.beretta', name: 'Laura Beretta' },
  generalManager: { login: 'claudia.radice', name: 'Claudia Radice' },
  keeper: { login: 'roberto.cattani', name: 'Roberto Cattani' },
  auditor: { login: 'nicola.sartirana', name: 'Nicola Sartirana' },
} as const;
