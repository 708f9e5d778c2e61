import { actsAnnulledWith, decreesOf } from '.';

const written = (writer: string | undefined, entry: { decree?: string; call?: string }) => ({
  key: 'k',
  title: 't',
  from: '2027-01-01',
  entry,
  ...(writer !== undefined && { writer }),
});
const own = written('n1', { decree: '2027/0000001', call: '2/2027' });
const after = {
  own,
  ofCall: [
    own,
    written('n1', { decree: '2027/0000001', call: '2/2027' }),
    written('n2', { decree: '2027/0000009' }),
  ],
  listed: [written('call', {}), written('call', {})],
};
const first = { other: 'n1', actNumber: '2027/0000001' };

it.each([
  ['post', [{ ...first, inPart: true }]],
  ['decree', [first]],
  ['call', [first, { other: 'n2', actNumber: '2027/0000009' }, { other: 'call' }]],
] as const)('what falls with a judgment on the %s', (scope, falls) => {
  expect(actsAnnulledWith(scope, after)).toEqual(falls);
});

it('a post that a table has brought names no act, and one without a call none but its decree', () => {
  const none = { ofCall: [], listed: [] };
  expect(actsAnnulledWith('decree', { own: undefined, ...none })).toEqual([]);
  expect(actsAnnulledWith('post', { own: written('n1', {}), ...none })).toEqual([]);
  expect(actsAnnulledWith('call', { own: written('n1', { decree: '7' }), ...none })).toEqual([
    { other: 'n1', actNumber: '7' },
  ]);
  expect(decreesOf([written(undefined, { decree: '7' })])).toEqual([]);
});
