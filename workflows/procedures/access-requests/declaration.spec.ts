import { accessRegister } from './declaration/register';
import { accessRequest } from './procedure';

test('the title of a case says what kind of access was asked for, and by whom', () => {
  const application = {
    applicant: 'Ada Fermi',
    channel: 'mail',
    address: 'ada.fermi@example.org',
    kind: 'generalised',
    object: 'Verbali',
    delivery: 'electronic',
  } as const;
  expect(accessRequest.opening.titleOf(application)).toBe('Accesso civico generalizzato: Ada Fermi');
});

test('the public register has no field for a person', () => {
  const fields = Object.keys(accessRegister.entry.shape);
  expect(fields).toEqual([
    'number',
    'kind',
    'object',
    'holder',
    'receivedOn',
    'decidedOn',
    'outcome',
    'reviewedOn',
  ]);
});
