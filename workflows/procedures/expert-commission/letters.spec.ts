import { describeLetters, letterText, type Samples } from '../../../test/support/letters';
import { conveningSample, minutesSample } from '../../../test/support/meeting-letters';
import { letters } from './letters';

const folder = 'expert-commission';
const kit = { unit: 'nominations' };

const samples: Samples<typeof letters> = {
  commissionConvening: conveningSample,
  commissionMinutes: minutesSample,
  electionNotice: { address: undefined, reference: 'n. 41 del 7 settembre 2026', votes: 31 },
};

describeLetters(folder, letters, samples, kit);

test('minutes say who is elected, and the papers by their serials', () => {
  const text = letterText(folder, letters.commissionMinutes, samples.commissionMinutes, kit);
  expect(text).toContain('Risulta eletto: **Norma Gavirati**');
  expect(text).toContain('BBBBBBBBBBBBBBBBBBBBBB: bianca');
  expect(text).toContain('Alle ore 15:00 partecipa alla seduta Zeno Vergani.');
});
