export const cases = {
  title: 'Pratiche',
  case: 'Pratica',
  state: 'Stato',
  states: { open: 'Aperte', closed: 'Concluse', all: 'Tutte' },
  search: 'Cerca per titolo, richiedente o numero',
  stage: 'Fase',
  openedOn: 'Aperta il {{day}}',
};
