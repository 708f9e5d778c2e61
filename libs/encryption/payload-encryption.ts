import type { Payload, PayloadCodec, SerializationContext } from '@temporalio/common';
import { temporal } from '@temporalio/proto';
import type { CaseKeys } from './case-keys';
import { seal, unseal } from './seal';

const { Payload: Message } = temporal.api.common.v1;
/** How Temporal's own examples name it, so that its tools do not take it for text. */
const ENCODING = Buffer.from('binary/encrypted');

/**
 * Encrypts whatever a case gives to Temporal with the key of that case: what opens it, commands, signals, questions and
 * their answers, results of activities, titles, failures. In the clear stand the number of the key and what Temporal itself
 * works with (ids, names of types, times). What came before encryption has another encoding and is read as it is.
 */
export class PayloadEncryption implements PayloadCodec {
  constructor(private readonly keys: CaseKeys) {}

  async encode(payloads: Payload[], context?: SerializationContext): Promise<Payload[]> {
    if (payloads.length === 0) return payloads;
    // Nothing is ever sent that belongs to no workflow; in the clear it must not leave.
    if (!context?.workflowId) throw new Error('What belongs to no case cannot be encrypted');
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
