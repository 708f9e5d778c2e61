import { declarationFindings, findingsInFolder, foldersOf } from '../../infra/procedures/checks';
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
