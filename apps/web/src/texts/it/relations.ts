export const relations = {
  none: 'Nessuna relazione con altre pratiche.',
  relation: 'Relazione',
  toDo: 'Operazioni',
  unreadable: 'Altra pratica, non consultabile',
  takeBack: 'Togli',
  takeBackOf: 'Togli il collegamento con «{{title}}»',
  takeBackText: 'Il collegamento con la pratica «{{title}}» sarà tolto da entrambe le pratiche.',
  before: 'Prima di questa pratica: «{{title}}»',
};
