import fc from 'fast-check';
import { formatMoney } from '../../../../libs/law';
import { fundOf } from '.';

describe('the fund', () => {
  const components = (secondaryCharges: string, shareApplied: string) => ({
    secondaryCharges,
    worksInLieu: '0.00',
    areasCededValue: '0.00',
    otherIncome: '0.00',
    shareApplied,
  });

  test.each([
    ['100.00', '8.00', '8.00'],
    ['100.01', '8.00', '8.01'], // 8.0008: rounded down it would be below the minimum
    ['0.01', '8.00', '0.01'],
    ['0.00', '8.00', '0.00'],
    ['100.00', '12.50', '12.50'],
    ['999999999999999.99', '100.00', '999999999999999.99'],
  ])('%s at %s %% is %s', (charges, share, fund) => {
    expect(formatMoney(fundOf(components(charges, share)))).toBe(fund);
  });

  test('all components count, and the sum is rounded once', () => {
    const fund = {
      secondaryCharges: '0.04',
      worksInLieu: '0.04',
      areasCededValue: '0.04',
      otherIncome: '0.04',
    };
    expect(formatMoney(fundOf({ ...fund, shareApplied: '8.00' }))).toBe('0.02');
  });

  test('never below the share, never a cent above it', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: 0n, max: 10n ** 14n }),
        fc.bigInt({ min: 800n, max: 10_000n }),
        (base, share) => {
          const percentage = `${share / 100n}.${String(share % 100n).padStart(2, '0')}`;
          const excess = fundOf(components(formatMoney(base), percentage)) * 10_000n - base * share;
          expect(excess >= 0n && excess < 10_000n).toBe(true);
        },
      ),
    );
  });
});
