import { describeLetters, letterText, type Samples } from '../../../test/support/letters';
import { letters } from './letters';
import { obstacleTexts } from './rules';

const folder = 'example-procedure';
const kit = { unit: 'cabinet.direction' };

const letter = {
  object: 'Richiesta di prova',
  attention: undefined,
  certifiedMail: 'circolo@pec.example.org',
};
const obstacle = obstacleTexts.unfounded;

const samples: Samples<typeof letters> = {
  receipt: { ...letter, receivedOn: '2026-03-02', conclusionDue: '2026-04-01' },
  rejectionNotice: {
    ...letter,
    obstacle,
    details: 'Manca l’interesse della città.',
    observationsUntil: '2026-03-20',
  },
  decision: {
    applicant: 'Circolo di prova',
    object: letter.object,
    receivedOn: '2026-03-02',
    obstacle,
    additions: 'Visto il fascicolo.',
    signedBy: 'Delia Fumi',
  },
  answer: { ...letter, obstacle, actNumber: '2026/0000077', actDate: '2026-03-25' },
};

describeLetters(folder, letters, samples, kit);

test('act and answer say whether the application is granted', () => {
  const decision = (more: object) =>
    letterText(folder, letters.decision, samples.decision, { ...kit, ...more });
  const answer = (more: object) => letterText(folder, letters.answer, samples.answer, { ...kit, ...more });
  expect(decision({})).toContain(`di rigettare la domanda, poiché ${obstacle}.`);
  expect(answer({})).toContain('è stata rigettata');
  expect(decision({ obstacle: undefined })).toContain('di accogliere la domanda.');
  expect(answer({ obstacle: undefined })).toContain('è stata accolta');
});
