import type { AskRegister } from '../../../libs/domain';
import { receipt, zurich } from '../../../test/support/missions';
import { type PreviewData, previewStatement } from './preview';

const data: PreviewData = {
  itinerary: zurich() as PreviewData['itinerary'],
  distanceKm: 280,
  advance: '300.00',
  collected: [],
};

/** A house whose registers have one rate. */
const ask: AskRegister = (register, { like }) =>
  Promise.resolve(
    register === 'exchangeRates' && like?.['currency'] === 'CHF'
      ? [
          {
            key: 'CHF 2026-05-04',
            title: 'CHF',
            from: '2026-05-04',
            entry: { currency: 'CHF', day: '2026-05-04', unitsPerEuro: '0.9350' },
          },
        ]
      : [],
  );
const dinner = { kind: 'board', nights: undefined, number: '5', supplier: 'Zeughauskeller', time: '20:30' };

async function previewOf(typed: unknown, more: Partial<PreviewData> = {}) {
  const { figures, missing, lines } = await previewStatement(typed, { ...data, ...more }, ask);
  return {
    due: `${figures[0]?.title.it ?? ''}: ${figures[0]?.amount ?? ''}`,
    documented: figures[1]?.amount,
    missing: missing.map(({ it: line }) => line),
    lines,
  };
}

describe('the preview of a statement', () => {
  it.each([
    ['nothing', undefined],
    ['an empty form', {}],
    ['rows that were only added', { receipts: [{}], hosted: [{}], ownCar: [{}] }],
  ])('of %s owes the advance', async (_, typed) => {
    expect(await previewOf(typed)).toMatchObject({ due: 'Da restituire: 300.00', documented: '0.00' });
  });

  it('counts complete rows at the rate of their day, and says which are not', async () => {
    const typed = {
      receipts: [
        receipt('a', { amount: '100.00' }),
        receipt('b', { ...dinner, currency: 'CHF', amount: '46.75' }),
        receipt('c', { nights: undefined }),
        { kind: 'travel' },
      ],
    };
    const { lines, ...preview } = await previewOf(typed, { advance: '0.00' });
    expect(preview).toEqual({
      due: 'Da rimborsare: 150.00',
      documented: '150.00',
      missing: [
        'Riga 3: mancano dati, non è ancora nel conto.',
        'Riga 4: mancano dati, non è ancora nel conto.',
      ],
    });
    expect(lines.map(({ it: line }) => line).join()).toContain('46,75 CHF al cambio di 0,9350');
  });

  it('leaves out what has no rate yet, what is of other days and what is there twice', async () => {
    const typed = {
      receipts: [
        receipt('a', { ...dinner, currency: 'JPY', amount: '9000.00' }),
        receipt('b', { ...dinner, number: '6', day: '2026-05-09' }),
        receipt('c', { amount: '100.00' }),
        receipt('c', { amount: '100.00' }),
      ],
      ownCar: [{ day: '2026-05-04', km: 100 }],
    };
    const { missing, documented } = await previewOf(typed);
    expect(documented).toBe('100.00');
    expect(missing).toEqual([
      'Zeughauskeller, 9 maggio 2026: fuori dai giorni della missione o già presente, non è nel conto.',
      'Hotel Limmat, 4 maggio 2026: fuori dai giorni della missione o già presente, non è nel conto.',
      'Manca il cambio di JPY del 4 maggio 2026: sarà inserito dalla Ragioneria.',
      'Manca il prezzo della benzina del 4 maggio 2026: sarà inserito dalla Ragioneria.',
    ]);
  });

  it('adds what was handed in on the way', async () => {
    const collected = [receipt('a', { amount: '100.00' })] as unknown as PreviewData['collected'];
    expect(await previewOf({ receipts: [] }, { collected, advance: '0.00' })).toMatchObject({
      due: 'Da rimborsare: 100.00',
    });
  });
});
