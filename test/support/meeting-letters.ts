/** What convening and minutes of a collegial body are filled with in tests of letters: every kind of line once. */

const ballot = {
  question: 'Elezione del Presidente della Commissione',
  round: 1,
  taken: 3,
  inBox: 3,
  blank: 1,
  voided: 0,
  needed: 2,
  counts: [
    { name: 'Norma Gavirati', votes: 2 },
    { name: 'Ulisse Lonati', votes: 0 },
  ],
  elected: 'Norma Gavirati',
  conflicted: '',
  papers: [
    { serial: 'AAAAAAAAAAAAAAAAAAAAAA', choice: 'Norma Gavirati' },
    { serial: 'BBBBBBBBBBBBBBBBBBBBBB', choice: '' },
  ],
};

export const conveningSample = {
  address: undefined,
  ofBody: 'della Commissione di esperti per le nomine',
  day: '2026-09-10',
  time: '14:30',
  place: 'Palazzo Marino, sala Alessi',
  agenda: [{ number: 1, title: 'Elezione del Presidente' }],
  remote: undefined,
  papers: [],
  urgency: undefined,
};

export const minutesSample = {
  body: 'Commissione di esperti per le nomine',
  ofBody: 'della Commissione di esperti per le nomine',
  day: '2026-09-10',
  openedAt: '14:40',
  closedAt: '15:30',
  place: 'Palazzo Marino, sala Alessi',
  chair: 'Ulisse Lonati',
  secretary: 'Federico Lunghi',
  present: [{ name: 'Ulisse Lonati' }],
  remote: [{ name: 'Norma Gavirati' }],
  absent: [{ name: 'Zeno Vergani' }],
  members: 3,
  quorum: 2,
  moves: [{ name: 'Zeno Vergani', left: false, at: '15:00' }],
  items: [
    {
      number: 1,
      title: 'Elezione del Presidente',
      texts: [],
      votes: [],
      ballots: [ballot],
      present: undefined,
    },
    {
      number: 2,
      title: 'Calendario',
      texts: ['Il segretario illustra le scadenze.'],
      votes: [
        {
          question: 'Calendario dei lavori',
          favour: 2,
          against: 0,
          abstained: 1,
          needed: 2,
          adopted: true,
          conflicted: '',
          statements: [{ name: 'Zeno Vergani', statement: 'Mi astengo.' }],
        },
      ],
      ballots: [],
      present: undefined,
    },
  ],
  discussion: 'Si apre la discussione.',
};
