export const problem = {
  pageTitle: 'La pagina non si può mostrare',
  notFound: 'Pagina non trovata',
  notFoundText: 'L’indirizzo non corrisponde a nessuna pagina, o non si hanno i diritti per vederla.',
  unexpected: 'Si è verificato un errore imprevisto',
  unexpectedNext: 'Riprovare; se si ripete, segnalarlo a chi gestisce il servizio.',
  unreachable: 'Il servizio non risponde',
  unreachableNext: 'Controllare il collegamento e riprovare: quanto scritto non è andato perso.',
  sendAgain: 'Inviare di nuovo: se l’operazione è già stata eseguita, non sarà ripetuta.',
  retry: 'Riprova',
  toInbox: 'Vai a Da fare',
};
