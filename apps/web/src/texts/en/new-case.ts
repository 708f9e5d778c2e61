import type { TextsOf } from '../same-keys';

export const newCase: TextsOf<'newCase'> = {
  title: 'New case',
  mayOpenNone: 'Your offices do not let you open cases.',
  incoming: 'Incoming',
  incomingText: 'Applications received and not yet registered: the form comes filled in.',
  sender: 'Sender',
  received: 'Received on',
  toDo: 'Action',
  register: 'Register the application',
  registerOf: 'Register the application of {{sender}}',
  open: 'Open the case',
  from: 'Application of {{sender}}',
  fromText: 'The form holds what was received: compare it with the original before registering.',
  receivedOn: 'Day of arrival',
  receivedOnHint: 'If it is not today: terms run from this day.',
};
