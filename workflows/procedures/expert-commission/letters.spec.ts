import { describeLetters, letterText, type Samples } from '../../../test/support/letters';
import { letters } from './letters';

const folder = 'expert-commission';
const kit = { unit: 'nominations' };

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

const samples: Samples<typeof letters> = {
  commissionConvening: {
    address: undefined,
    body: 'Commissione di esperti per le nomine',
    day: '2026-09-10',
    time: '14:30',
    place: 'Palazzo Marino, sala Alessi',
    agenda: [{ number: 1, title: 'Elezione del Presidente' }],
    remote: undefined,
    papers: [],
    urgency: undefined,
  },
  commissionMinutes: {
    body: 'Commissione di esperti per le nomine',
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
  },
  electionNotice: { address: undefined, reference: 'n. 41 del 7 settembre 2026', votes: 31 },
};

describeLetters(folder, letters, samples, kit);

test('minutes say who is elected, and the papers by their serials', () => {
  const text = letterText(folder, letters.commissionMinutes, samples.commissionMinutes, kit);
  expect(text).toContain('Risulta eletto: **Norma Gavirati**');
  expect(text).toContain('BBBBBBBBBBBBBBBBBBBBBB: bianca');
  expect(text).toContain('Alle ore 15:00 partecipa alla seduta Zeno Vergani.');
});
