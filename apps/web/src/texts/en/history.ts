import type { TextsOf } from '../same-keys';

export const history: TextsOf<'history'> = {
  order: 'Order',
  orders: { desc: 'Newest first', asc: 'Oldest first' },
  assurance: 'Level of assurance of the sign-in:',
  onBehalfOf: 'on behalf of',
  underMandate: 'Under the mandate to sign:',
  wholeNote: 'Read the whole note',
  requestAnswer: 'What was entered',
  reason: 'Reason:',
  superseded: 'Unconfirmed entry: superseded by those that follow.',
  position: 'Entry number',
  intact: 'Chain intact',
  broken: 'Chain broken at entry {{position}}',
  checked_one: '{{count}} entry verified on {{moment}}',
  checked_other: '{{count}} entries verified on {{moment}}',
  engineEvents: 'Technical events',
  engineEventsText:
    'The record of the engine that runs the case, for technical checks. It is not a document.',
  keptSince: 'Kept with the case since {{moment}}. SHA-256 fingerprint:',
  historyBroken: 'Technical events altered',
  populationBroken: 'Populations, samples or evidence altered',
};
