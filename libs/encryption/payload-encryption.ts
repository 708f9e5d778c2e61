import type { Payload, PayloadCodec, SerializationContext } from '@temporalio/common';
import { temporal } from '@temporalio/proto';
import type { CaseKeys } from './case-keys';
import { seal, unseal } from './seal';

const { Payload: Message } = temporal.api.common.v1;
/** How Temporal's own examples name it, so that its tools do not take it for text. */
const ENCODING = Buffer.from('binary/encrypted');

/**
 * What the SDK says of no workflow is that a step could not even be read or written, for want of the database or of a key. It
 * must be able to say so without either, or the worker ends; what has happened is in its log, and must not leave in the clear.
 */
const OF_NO_CASE: Payload = {
  metadata: { encoding: Buffer.from('json/plain') },
  data: Buffer.from(JSON.stringify({ message: 'See the log of the worker', stack_trace: '' })),
};

/**
 * Encrypts whatever a case gives to Temporal with the key of that case: what opens it, commands, signals, questions and
 * their answers, results of activities, titles, failures. In the clear stand the number of the key and what Temporal itself
 * works with (ids, names of types, times). What came before encryption has another encoding and is read as it is.
 */
export class PayloadEncryption implements PayloadCodec {
  constructor(private readonly keys: CaseKeys) {}

  async encode(payloads: Payload[], context?: SerializationContext): Promise<Payload[]> {
    if (payloads.length === 0) return payloads;
    if (!context?.workflowId) return payloads.map(() => OF_NO_CASE);
    const { id, key } = await this.keys.forCase(context.workflowId);
    return payloads.map((payload) => ({
      metadata: { encoding: ENCODING, key: Buffer.from(id) },
      data: seal(key, Message.encode(payload).finish()),
    }));
  }

  /** Rejects with {@link KeyDestroyedError} where the case was erased. */
  decode(payloads: Payload[]): Promise<Payload[]> {
    return Promise.all(payloads.map((payload) => this.decodeOne(payload)));
  }

  private async decodeOne(payload: Payload): Promise<Payload> {
    if (!isEncrypted(payload)) return payload;
    const key = await this.keys.byItsId(Buffer.from(payload.metadata?.['key'] ?? []).toString());
    const { metadata, data } = Message.decode(unseal(key, payload.data ?? Buffer.alloc(0)));
    return { metadata, data };
  }
}

export function isEncrypted({ metadata }: Payload): boolean {
  const encoding = metadata?.['encoding'];
  return encoding !== undefined && ENCODING.equals(encoding);
}
