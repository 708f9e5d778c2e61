import { describeDeclaration, describeFolder } from '../../../test/support/declared';
import * as parameters from './parameters';
import { patronage } from './procedure';

describeDeclaration(patronage, __dirname);
describeFolder(__dirname, [patronage], parameters);
