export const clock = {
  title: 'Orologio simulato',
  today: 'oggi è {{day}}',
  until: 'Avanza al',
  advance: 'Avanza',
  running: 'In corso…',
  onlyForward: 'Indicare un giorno successivo a oggi.',
};
