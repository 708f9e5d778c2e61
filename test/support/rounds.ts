import { randomUUID } from 'node:crypto';
import milan from '../../apps/cli/demonstration/rounds/2011.json';
import type { CaseView } from '../../libs/domain';
import type { RunningApi } from './running-api';

export const officer = 'giulia.ferrari';
/** A round as the API opens it. */
export const round = { procedure: 'religiousContributionsRound', application: { referenceYear: 2025 } };
/** One application of the round of 2011. */
export const { application } = milan.applications[1] as (typeof milan.applications)[number];

export async function openRound(
  api: RunningApi,
  { key = randomUUID(), ...more }: { readonly key?: string; readonly [field: string]: unknown } = {},
): Promise<CaseView> {
  const response = await api.post(officer, '/cases', { ...round, ...more }, { 'Idempotency-Key': key });
  expect(response.status).toBe(201);
  return response.body as CaseView;
}

/** An application to a new round. */
export async function openApplication(api: RunningApi): Promise<CaseView> {
  const { id: parent } = await openRound(api);
  return api.openCase(officer, { procedure: 'religiousContribution', parent, application });
}
