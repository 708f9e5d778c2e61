import {
  debtCheckRequired,
  grantAfterVariation,
  grantedBesides,
  interestOn,
  paymentOf,
  publicationRequired,
  recoveryAfterRevocation,
  recoveryOf,
} from '.';

const EIGHTY = 8_000n;

describe('execution', () => {
  test.each([
    ['at the threshold', 400_00n, 600_00n, '2015-12-04', false],
    ['above it', 400_00n, 600_01n, '2015-12-04', true],
    ['alone above it', 0n, 1_000_01n, '2015-12-04', true],
    ['before the law', 0n, 5_000_00n, '2012-10-05', false],
  ])('publication %s', (_case, before, granted, on, required) => {
    expect(publicationRequired(before, granted, on)).toBe(required);
  });

  test.each([
    ['nothing else', 400_00n, 400_00n, 0n, 0n],
    ['by another procedure', 400_00n, 1_000_00n, 0n, 600_00n],
    ['in the round, committed already', 400_00n, 1_000_00n, 600_00n, 600_00n],
    ['in the round, committed later', 400_00n, 400_00n, 600_00n, 600_00n],
  ])('what else is granted in the year: %s', (_case, granted, ofYear, inRound, besides) => {
    expect(grantedBesides(granted, ofYear, inRound)).toBe(besides);
  });

  test.each([
    [5_000_00n, '2019-01-01', false],
    [5_000_01n, '2019-01-01', true],
    [10_000_00n, '2013-01-01', false],
    [10_000_01n, '2013-01-01', true],
  ])('tax debts at %s cents on %s: %s', (amount, on, required) => {
    expect(debtCheckRequired(amount, on)).toBe(required);
  });

  test.each([
    ['not an enterprise', false, false, 0n],
    ['an enterprise', true, false, 4_00n],
    ['an enterprise buying capital goods', true, true, 0n],
  ])('withholding: %s', (_case, enterprise, capitalGoods, withholding) => {
    expect(paymentOf(100_00n, { enterprise, capitalGoods }, '2013-04-01')).toEqual({
      gross: 100_00n,
      withholding,
      net: 100_00n - withholding,
    });
  });

  test.each([
    ['a dearer work', 200_00n, 80_00n],
    ['the same work', 100_00n, 80_00n],
    ['a cheaper work', 50_00n, 40_00n],
  ])('%s never raises the grant', (_case, cost, granted) => {
    expect(grantAfterVariation(80_00n, cost, EIGHTY)).toBe(granted);
  });

  test.each([
    ['spent as planned', '100.00', '0.00', 0n],
    ['spent more', '150.00', '0.00', 0n],
    ['spent half: 80 % of what was spent', '50.00', '0.00', 40_00n],
    ['other income leaves a smaller deficit', '100.00', '50.00', 30_00n],
    ['nothing spent', '0.00', '0.00', 80_00n],
  ])('%s', (_case, acceptedCosts, income, recovery) => {
    const grant = { granted: 80_00n, paid: 80_00n, rate: EIGHTY };
    const nobody = { enterprise: false, capitalGoods: false };
    expect(recoveryOf(grant, { acceptedCosts, income }, nobody, '2015-01-01').recovery).toBe(recovery);
  });

  test.each([
    ['all of it', 80_00n, 80_00n, 80_00n, 80_00n],
    ['a part, all paid', 80_00n, 30_00n, 80_00n, 30_00n],
    ['a part, nothing paid', 80_00n, 30_00n, 0n, 0n],
  ])('revoked: %s', (_case, granted, revoked, paid, back) => {
    expect(recoveryAfterRevocation(granted, revoked, paid)).toBe(back);
  });

  test.each([
    ['one year at 1 %', 1_000_00n, '2014-01-01', '2015-01-01', 10_00n],
    ['half a year at 1 % and half at 0.5 %', 1_000_00n, '2014-07-02', '2015-07-02', 7_51n],
    ['no day', 1_000_00n, '2014-01-01', '2014-01-01', 0n],
    ['the latest rate goes on', 1_000_00n, '2030-01-01', '2031-01-01', 16_00n],
  ])('interest for %s', (_case, amount, from, to, interest) => {
    expect(interestOn(amount, from, to)).toBe(interest);
  });
});
