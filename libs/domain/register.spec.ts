import { hallBooking, halls } from '../../test/support/hall-bookings/procedure';
import type { ProcedureDeclaration } from './procedure';
import { registerRowOf, registersOf } from './register';

const procedure: ProcedureDeclaration = hallBooking;

describe('the registers of procedures', () => {
  it('are found once, however many procedures write in them', () => {
    const other = { ...procedure, key: 'other' };
    expect([...registersOf([procedure, other, { ...procedure, registers: undefined }])]).toEqual([
      ['halls', halls],
    ]);
  });

  it('cannot be two under one key', () => {
    const other = { ...procedure, key: 'other', registers: { rooms: { ...halls } } };
    expect(() => registersOf([procedure, other])).toThrow('Procedure other declares another register halls');
  });
});

describe('a fact about a register', () => {
  const entered = {
    kind: 'registerEntered',
    version: 'c.1',
    register: 'halls',
    key: 'k',
    title: 't',
    words: 'w',
    entry: {},
  } as const;

  it.each([
    ['for some days', { from: '2026-05-20', to: '2026-05-21' }, '[2026-05-20,2026-05-21]', undefined],
    ['until further notice', { from: '2026-05-20' }, '[2026-05-20,]', undefined],
    ['on these days only', { from: '2026-05-20', instead: true as const }, '[2026-05-20,]', '(,)'],
  ])('%s decides about the days it names', (_, days, period, decides = period) => {
    expect(registerRowOf('c', { ...entered, ...days })).toMatchObject({ case_id: 'c', period, decides });
  });

  it('that ends an entry decides about all days after the last', () => {
    const ended = {
      kind: 'registerEnded',
      version: 'c.2',
      register: 'halls',
      key: 'k',
      on: '2026-12-31',
    } as const;
    expect(registerRowOf('c', { ...ended, decision: { ordinal: 7 } })).toEqual({
      id: 'c.2',
      register: 'halls',
      key: 'k',
      case_id: 'c',
      ordinal: 7,
      period: 'empty',
      decides: '[2027-01-01,)',
    });
  });
});
