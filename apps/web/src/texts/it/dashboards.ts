export const dashboards = {
  on: 'Situazione al {{day}}.',
  of: 'su {{of}}',
  none: 'Nessun elemento da contare.',
  parts: 'Di cui',
  total: 'Totale',
  entries: 'Apri il registro',
};
