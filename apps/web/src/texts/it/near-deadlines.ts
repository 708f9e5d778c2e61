export const nearDeadlines = {
  menu: 'Scadenze',
  title: 'Scadenze in arrivo',
  lead: 'I termini delle pratiche del proprio ufficio, dal primo preavviso fino al giorno della scadenza: per la fine di un mandato da 180 giorni prima.',
  none: 'Nessun termine in scadenza.',
  deadline: 'Termine',
};
