export const history = {
  order: 'Ordine',
  orders: { desc: 'Dal più recente', asc: 'Dal primo' },
  onBehalfOf: 'per conto di',
  wholeNote: 'Leggi tutta la nota',
  requestAnswer: 'Quanto è stato indicato',
  reason: 'Motivo:',
  superseded: 'Registrazione non confermata: sostituita da quelle che seguono.',
  position: 'Registrazione numero',
  intact: 'Catena integra',
  broken: 'Catena interrotta alla registrazione {{position}}',
  checked_one: '{{count}} registrazione verificata il {{moment}}',
  checked_other: '{{count}} registrazioni verificate il {{moment}}',
  engineEvents: 'Eventi tecnici',
  engineEventsText:
    'Il registro del motore che esegue la pratica, per le verifiche tecniche. Non ha valore di documento.',
  keptSince: 'Conservato con la pratica dal {{moment}}. Impronta SHA-256:',
  historyBroken: 'Eventi tecnici alterati',
};
