import { createHash } from 'node:crypto';
import type { Pool } from 'pg';
import { romeDateOf } from '../law';
import type { OrganisationSource } from '../organisation';
import { hasOrganisation, importOrganisation } from './import-organisation';

/**
 * Puts an organisation of this project's own on record where none has been imported, by the way of every import. Holdings
 * begin on their own days: nobody has worked here before.
 */
export async function keepOrganisation(database: Pool, organisation: OrganisationSource): Promise<void> {
  if (await hasOrganisation(database)) return;
  const sha256 = createHash('sha256').update(JSON.stringify(organisation)).digest('hex');
  const days = (organisation.holdings ?? []).flatMap(({ from }) => (from === undefined ? [] : [from]));
  const { problems } = await importOrganisation(
    database,
    organisation,
    { from: days.toSorted()[0] ?? romeDateOf(Date.now()) },
    { by: 'marino', source: 'demonstration', sha256 },
  );
  if (problems.length > 0) throw new Error(problems.join('\n'));
}
