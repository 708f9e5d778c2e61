import { type MediaLine, mediaQuota, mediaQuotas } from './media-quota';
import { valueOn } from './parameter';

const quotas = valueOn(mediaQuotas, '2026-01-01');
const space = (medium: MediaLine['medium'], amount: bigint): MediaLine => ({ medium, kind: 'space', amount });

test.each<[string, MediaLine[], boolean, [string, string, boolean]]>([
  ['nothing bought', [], false, ['0.0000', '0.0000', true]],
  [
    'both exactly at the quota',
    [space('localRadioTv', 15n), space('press', 50n), space('other', 35n)],
    false,
    ['0.1500', '0.5000', true],
  ],
  [
    'local just below',
    [space('localRadioTv', 14_999n), space('press', 50_000n), space('other', 35_001n)],
    false,
    ['0.1499', '0.5000', false],
  ],
  [
    'press just below',
    [space('localRadioTv', 15_000n), space('press', 49_999n), space('other', 35_001n)],
    false,
    ['0.1500', '0.4999', false],
  ],
  [
    'other radio and television is not local',
    [space('otherRadioTv', 50n), space('press', 50n)],
    false,
    ['0.0000', '0.5000', false],
  ],
  [
    'web counted',
    [space('localRadioTv', 15n), space('press', 50n), space('web', 100n)],
    false,
    ['0.0909', '0.3030', false],
  ],
  [
    'web left out',
    [space('localRadioTv', 15n), space('press', 50n), space('web', 100n)],
    true,
    ['0.2307', '0.7692', true],
  ],
  ['only web, left out', [space('web', 100n)], true, ['0.0000', '0.0000', true]],
  [
    'only production',
    [
      { medium: 'press', kind: 'production', amount: 9n },
      { medium: 'other', kind: 'agencyFee', amount: 9n },
    ],
    false,
    ['0.0000', '0.0000', true],
  ],
])('%s', (_, lines, excludeWeb, [localShare, pressShare, compliant]) => {
  expect(mediaQuota(lines, excludeWeb, quotas)).toEqual({ localShare, pressShare, compliant });
});
