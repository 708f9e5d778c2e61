import { rightTo, type Signature, type SigningLimit, type SigningMandate } from './signing';

const OFFICE = 'unit.manager';
const limit: SigningLimit = {
  office: OFFICE,
  kinds: ['commitment'],
  upTo: '40000.00',
  above: 'area.director',
};
const mandate: SigningMandate = {
  office: OFFICE,
  kinds: ['commitment', 'liquidation'],
  upTo: '5000.00',
  mandate: 'm1',
  act: 'Determinazione 12/2026',
};
const commitment = (amount?: string): Signature => ({ kind: 'commitment', ...(amount && { amount }) });

test('who holds an office signs without a mandate, and does what is no signature', () => {
  const holder = { offices: [OFFICE] };
  expect(rightTo(OFFICE, commitment('1000000.00'), holder)).toEqual({ by: 'office' });
  expect(rightTo(OFFICE, undefined, holder)).toEqual({ by: 'office' });
  expect(rightTo(OFFICE, undefined, { offices: [], mandates: [{ ...mandate, upTo: undefined }] })).toEqual({
    by: 'none',
  });
});

test.each([
  ['39999.99', { by: 'office' }],
  ['40000.00', { by: 'office' }],
  ['40000.01', { by: 'none', beyond: { limit: '40000.00', turnTo: 'area.director' } }],
  [undefined, { by: 'office' }],
])('holders whose office has a limit of 40.000,00 and an act of %s', (amount, right) => {
  expect(rightTo(OFFICE, commitment(amount), { offices: [OFFICE], limits: [limit] })).toEqual(right);
});

test.each([
  ['4999.99', { by: 'mandate', mandate }],
  ['5000.00', { by: 'mandate', mandate }],
  ['5000.01', { by: 'none', beyond: { limit: '5000.00', turnTo: OFFICE } }],
  [undefined, { by: 'mandate', mandate }],
])('somebody with a mandate up to 5.000,00 and an act of %s', (amount, right) => {
  expect(rightTo(OFFICE, commitment(amount), { offices: ['unit.officer'], mandates: [mandate] })).toEqual(
    right,
  );
});

test('a limit and a mandate are about their office and their kinds of act alone', () => {
  const holder = { offices: [OFFICE], limits: [limit], mandates: [mandate] };
  expect(rightTo(OFFICE, { kind: 'determination', amount: '90000.00' }, holder)).toEqual({ by: 'office' });
  expect(rightTo('press', commitment('1.00'), holder)).toEqual({ by: 'none' });
  const other = { offices: [], mandates: [mandate] };
  expect(rightTo(OFFICE, { kind: 'visa', amount: '1.00' }, other)).toEqual({ by: 'none' });
});

test('of several limits the lowest holds, of several mandates any that goes far enough', () => {
  const limits = [limit, { office: OFFICE, upTo: '10000.00' }];
  expect(rightTo(OFFICE, commitment('10000.01'), { offices: [OFFICE], limits })).toEqual({
    by: 'none',
    beyond: { limit: '10000.00' },
  });
  const wide = { ...mandate, upTo: '20000.00', mandate: 'm2' };
  const mandates = [mandate, wide];
  expect(rightTo(OFFICE, commitment('20000.00'), { offices: [], mandates })).toEqual({
    by: 'mandate',
    mandate: wide,
  });
  expect(rightTo(OFFICE, commitment('20000.01'), { offices: [], mandates })).toEqual({
    by: 'none',
    beyond: { limit: '20000.00', turnTo: OFFICE },
  });
});

test('a holder signs what is above their limit under a mandate of the office above', () => {
  const above = { ...mandate, upTo: undefined, mandate: 'limit' };
  const both = { offices: [OFFICE, 'area.director'], limits: [limit], mandates: [above] };
  expect(rightTo(OFFICE, commitment('40000.01'), both)).toEqual({ by: 'mandate', mandate: above });
  expect(rightTo(OFFICE, commitment('40000.00'), both)).toEqual({ by: 'office' });
});
