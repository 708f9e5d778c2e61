import type { Payload, PayloadCodec } from '@temporalio/common';
import type { temporal } from '@temporalio/proto';

type History = temporal.api.history.v1.IHistory;

/**
 * Decrypts the payloads of a history where they stand, and gives the history. A client fetches histories as the engine keeps
 * them. Rejects with {@link KeyDestroyedError} where the case was erased.
 */
export async function readableHistory<H extends History>(history: H, codec: PayloadCodec): Promise<H> {
  const payloads = [...payloadsIn(history)];
  const decoded = await codec.decode(payloads);
  for (const [index, payload] of payloads.entries()) Object.assign(payload, decoded[index]);
  return history;
}

/** A payload is known by its form: metadata by name, and bytes. */
function* payloadsIn(value: unknown): Generator<Payload> {
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return;
  const { metadata, data } = value as { metadata?: { encoding?: unknown } | null; data?: unknown };
  if (metadata?.encoding instanceof Uint8Array && (data === undefined || data instanceof Uint8Array)) {
    yield value;
    return;
  }
  for (const inner of Object.values(value)) yield* payloadsIn(inner);
}
