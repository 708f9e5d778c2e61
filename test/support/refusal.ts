import type { Office, Refused } from './office';

/** The command is refused with this code and has left nothing behind, neither an event nor an entry. */
export async function refusal(
  office: Office,
  caseId: string,
  name: string,
  login: string,
  command: object,
): Promise<Pick<Refused, 'code' | 'details'>> {
  const before = await traces(office, caseId);
  const refused = await office.command(caseId, name, login, command).then(
    () => undefined,
    (error: Refused) => error,
  );
  expect(await traces(office, caseId)).toEqual(before);
  return { code: refused?.code ?? 'not refused', details: refused?.details };
}

/** How much a case has left in its history and in its journal. */
export async function traces(office: Office, caseId: string): Promise<{ events: number; entries: number }> {
  const { historyLength } = await office.client.workflow.getHandle(caseId).describe();
  return { events: historyLength, entries: (await office.facts(caseId)).length };
}
