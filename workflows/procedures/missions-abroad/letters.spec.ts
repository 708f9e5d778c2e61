import { describeLetters, letterText, type Samples } from '../../../test/support/letters';
import { letters } from './letters';

const folder = 'missions-abroad';
const kit = { unit: 'international-relations.direction' };
const mission = {
  traveller: 'Adele Brioschi',
  role: 'Assessore',
  destination: 'Zurigo',
  departsOn: '2026-05-04',
  returnsOn: '2026-05-06',
  purpose: 'incontro delle città alpine sulla mobilità',
  invitation: 'Sindaca di Zurigo, 2 marzo 2026',
  delegation: ['Livia Marelli, interprete'],
};
const authorised = {
  ...mission,
  estimateTotal: '600.00',
  electoralPeriod: 'Elezioni comunali',
  indispensable: 'l’incontro non è rinviabile.',
  reasons: 'la rete di città è fra gli obiettivi dell’ente.',
  signedBy: 'Caterina Oldrati',
};
const to = { attention: undefined, certifiedMail: undefined };
const lines = [{ line: 'Giornata 1: vitto e alloggio documentati 250,00 euro.' }, { line: 'Da rimborsare.' }];
const paid = {
  traveller: mission.traveller,
  taxCode: 'BRSDLA70A41F205X',
  destination: mission.destination,
  amount: '300.00',
  iban: 'IT80X9999901600000000000002',
  commitmentNumber: '2026/811',
  additions: 'Vista la proposta.',
  signedBy: 'Stefano Galimberti',
};

const samples: Samples<typeof letters> = {
  mayorAuthorisation: authorised,
  presidentAuthorisation: authorised,
  mayorMission: authorised,
  embassyNotice: { ...mission, ...to, programme: 'Lunedì: incontro in municipio.' },
  internationalNotice: {
    ...to,
    destination: mission.destination,
    departsOn: mission.departsOn,
    returnsOn: mission.returnsOn,
    acts: 'Intesa con la Città di Zurigo',
    signingDay: '2026-05-05',
    signingFrom: '2026-05-01',
  },
  commitmentDetermination: {
    ...mission,
    taxCode: paid.taxCode,
    amount: '600.00',
    authorisation: '2026/0000012',
    budgetLine: '2026/05.02.1.03/1200',
    commitmentNumber: '2026/811',
    additions: 'Vista la proposta.',
    signedBy: 'Stefano Galimberti',
    visaBy: 'Massimo Porro',
  },
  advanceDetermination: paid,
  liquidationDetermination: { ...paid, lines },
  recoveryNotice: { address: undefined, destination: mission.destination, amount: '200.00', lines },
  statementReminder: {
    address: undefined,
    destination: mission.destination,
    returnsOn: mission.returnsOn,
    statementUntil: '2026-06-05',
  },
};

describeLetters(folder, letters, samples, kit);

test('an authorisation outside electoral periods says nothing of them', () => {
  const written = letterText(folder, letters.mayorAuthorisation, {
    ...authorised,
    electoralPeriod: undefined,
    ...kit,
  });
  expect(written).not.toContain('periodo elettorale');
  expect(written).toContain('euro 600,00');
});

test('the liquidation has the lines of the statement', () => {
  const written = letterText(folder, letters.liquidationDetermination, {
    ...samples.liquidationDetermination,
    ...kit,
  });
  expect(written).toContain('- Giornata 1: vitto e alloggio documentati 250,00 euro.\n- Da rimborsare.');
});
