export const common = {
  all: 'Tutti',
  back: 'Indietro',
  close: 'Chiudi',
  continue: 'Continua',
  filters: 'Filtri',
  loading: 'Caricamento in corso',
  loadMore: 'Mostra altri',
  no: 'No',
  nothingFound: 'Nessun risultato con questi filtri.',
  procedure: 'Procedimento',
  yes: 'Sì',
};
