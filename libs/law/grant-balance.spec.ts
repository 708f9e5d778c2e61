import fc from 'fast-check';
import { type GrantStatement, grantBalance, grantWithholdingRate } from './grant-balance';
import { valueOn } from './parameter';

const rate = valueOn(grantWithholdingRate, '2026-01-01');
const statement: GrantStatement = {
  granted: 10_000_00n,
  acceptedCosts: 18_000_00n,
  income: 9_500_00n,
  advance: 5_000_00n,
  enterprise: true,
  capitalGoods: false,
};

test.each<[string, Partial<GrantStatement>, [bigint, bigint, bigint, bigint]]>([
  ['deficit below the grant', {}, [8_500_00n, 3_500_00n, 0n, 140_00n]],
  ['deficit just below the grant', { acceptedCosts: 19_499_99n }, [9_999_99n, 4_999_99n, 0n, 200_00n]],
  ['deficit equal to the grant', { acceptedCosts: 19_500_00n }, [10_000_00n, 5_000_00n, 0n, 200_00n]],
  ['deficit above the grant', { acceptedCosts: 19_500_01n }, [10_000_00n, 5_000_00n, 0n, 200_00n]],
  ['income above the costs', { income: 18_000_01n }, [0n, 0n, 5_000_00n, 0n]],
  ['advance equal to what is payable', { advance: 8_500_00n }, [8_500_00n, 0n, 0n, 0n]],
  ['advance a cent above', { advance: 8_500_01n }, [8_500_00n, 0n, 1n, 0n]],
  ['advance above the grant', { advance: 12_000_00n }, [8_500_00n, 0n, 3_500_00n, 0n]],
  ['capital goods', { capitalGoods: true }, [8_500_00n, 3_500_00n, 0n, 0n]],
  ['no enterprise', { enterprise: false }, [8_500_00n, 3_500_00n, 0n, 0n]],
  ['withholding below half a cent', { advance: 8_499_88n }, [8_500_00n, 12n, 0n, 0n]],
  ['withholding above half a cent', { advance: 8_499_87n }, [8_500_00n, 13n, 0n, 1n]],
])('%s', (_, change, [payable, balance, recovery, withholding]) => {
  expect(grantBalance({ ...statement, ...change }, rate)).toEqual({
    payable,
    balance,
    recovery,
    withholding,
  });
});

test('advance plus balance minus recovery is what is payable, and nothing is withheld beyond the balance', () => {
  const amount = fc.bigInt({ min: 0n, max: 99_999_999_999_999_999n });
  const statements = fc.record({
    granted: amount,
    acceptedCosts: amount,
    income: amount,
    advance: amount,
    enterprise: fc.boolean(),
    capitalGoods: fc.boolean(),
  });
  fc.assert(
    fc.property(statements, (given) => {
      const { payable, balance, recovery, withholding } = grantBalance(given, rate);
      expect(given.advance + balance - recovery).toBe(payable);
      expect(payable <= given.granted && balance * recovery === 0n && withholding <= balance).toBe(true);
    }),
  );
});
