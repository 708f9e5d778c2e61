import { declarationFindings, findingsInFolder, foldersOf } from '../../infra/procedures/checks';
import { offersOf, signatureForm, visaForm } from '../../libs/forms';
import { romeDateOf } from '../../libs/law';
import { describeFindings } from '../../test/support/procedures';
import { catalogue } from '.';

const today = romeDateOf(Date.now());

for (const declaration of catalogue) {
  describeFindings(declaration.key, declarationFindings(declaration), [
    'references',
    'texts',
    'forms',
    'citations',
    'notice',
  ]);
}

for (const folder of foldersOf(catalogue)) {
  describeFindings(folder.name, findingsInFolder(folder, today), [
    'folder',
    'letters',
    'rules',
    'parameters',
    'texts',
  ]);
}

test('whoever signs an act or gives a visa is asked to show that it is still them', () => {
  const signing = catalogue.flatMap(({ key, tasks }) =>
    Object.entries(tasks)
      .filter(([, { form }]) => form === signatureForm || form === visaForm)
      .map(([task, { confirms }]) => ({ task: `${key} ${task}`, confirms })),
  );
  expect(signing.length).toBeGreaterThan(10);
  expect(signing.filter(({ confirms }) => confirms !== 'signature')).toEqual([]);
});

test('whoever orders a payment is asked the same', () => {
  const paying = catalogue.flatMap(({ key, tasks }) =>
    Object.entries(tasks)
      .filter(([, { confirms }]) => confirms === 'payment')
      .map(([task]) => `${key} ${task}`),
  );
  expect(paying.sort()).toEqual([
    'foreignMission advance.order',
    'foreignMission liquidation.order',
    'prizeApplication payment.order',
    'prizeApplication prize.order',
    'religiousContribution grantPayment.order',
    'religiousContribution payment.order',
    'selfCorrection indemnity.order',
    'selfCorrection indemnity.payment',
  ]);
});

test('every campaign says how people call its parts', () => {
  const campaigns = catalogue.filter(({ key }) => catalogue.some(({ parent }) => parent === key));
  expect(campaigns.length).toBeGreaterThan(2);
  expect(campaigns.filter(({ parts }) => parts === undefined).map(({ key }) => key)).toEqual([]);
});

test('what a part of a campaign is opened with is chosen from tables that the campaign records', () => {
  const chosen = catalogue.flatMap(({ key, parent, opening }) =>
    offersOf(opening.form).map(({ table, column }) => {
      const facts = catalogue.find((campaign) => campaign.key === parent)?.facts ?? {};
      return { chosen: `${key} ${table} ${column}`, isThere: facts[table]?.columns?.[column] !== undefined };
    }),
  );
  expect(chosen).toEqual([{ chosen: 'candidacy posts post', isThere: true }]);
});
