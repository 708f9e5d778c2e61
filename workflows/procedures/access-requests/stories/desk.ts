import { AccessRequest } from '../../../../test/support/access-requests';
import { Office } from '../../../../test/support/office';

export { byPec, byPost, whole } from '../../../../test/support/access-requests';

/** Stories run side by side on cases of their own, so the office opens before the first of them. */
export const opening = Office.open({ trials: true });

afterAll(async () => (await opening).close());

export async function arrives(kind: string, more: object = {}): Promise<AccessRequest> {
  return AccessRequest.arrives(await opening, kind, more);
}

/** A request that has been classified as what it says it is. */
export async function classified(
  kind: string,
  more: object = {},
  classification: object = {},
): Promise<AccessRequest> {
  const request = await arrives(kind, more);
  await request.does('classification', { kind, ...classification });
  return request;
}
