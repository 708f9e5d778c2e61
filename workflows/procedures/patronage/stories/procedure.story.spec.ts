import { unreached } from '../../../../test/support/reached';
import { patronage } from '../procedure';
import { scene } from './scene';
import './intake';
import './examination';
import './electoral';
import './resolution';
import './use';
import './revocation';
import './resumption';

// Comes after the stories above, which run side by side.
test('the stories reach everything that the procedure declares', async () => {
  const { office } = await scene();
  expect(await unreached(office.database, patronage)).toEqual({ missing: [], unknown: [] });
});
