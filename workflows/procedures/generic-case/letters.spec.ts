import { describeLetters, letterText, type Samples } from '../../../test/support/letters';
import { letters } from './letters';

const folder = 'generic-case';
const kit = { unit: 'cabinet.direction' };
const letter = { address: 'ada.fermi@example.org', subject: 'Panchine del parco', receivedOn: '2026-03-02' };
const reasons = 'La manutenzione delle panchine spetta al Municipio.';

const samples: Samples<typeof letters> = {
  receipt: { ...letter, replyBy: '2026-04-01' },
  reply: { ...letter, reply: 'Le panchine sono state riparate.' },
  transfer: { ...letter, reasons, transferredTo: 'Municipio 5' },
  refusal: { ...letter, reasons },
  expiry: { ...letter, reasons, due: '2026-03-20' },
};

describeLetters(folder, letters, samples, kit);

test('only a letter that is answered within a term says by when', () => {
  const receipt = (replyBy?: string) =>
    letterText(folder, letters.receipt, { ...samples.receipt, replyBy }, kit);
  expect(receipt('2026-04-01')).toContain('rispondere entro il 1° aprile 2026');
  expect(receipt()).not.toContain('rispondere entro');
});
