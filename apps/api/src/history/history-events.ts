import { historyToJSON } from '@temporalio/common/lib/proto-utils';

type History = Parameters<typeof historyToJSON>[0];

/** An event of the engine's own history, with its payloads readable. */
export interface HistoryEvent {
  readonly id: number;
  readonly time: string;
  readonly type: string;
  readonly attributes: unknown;
}

interface JsonEvent {
  readonly eventId: string;
  readonly eventTime: string;
  readonly eventType: string;
}

/** The events of a decrypted history in the notation of Temporal's own tools. */
export function historyEvents(history: History): HistoryEvent[] {
  const { events = [] } = JSON.parse(historyToJSON(history)) as { events?: JsonEvent[] };
  return events.map((event) => ({
    id: Number(event.eventId),
    time: event.eventTime,
    type: event.eventType.replace(/^EVENT_TYPE_/, ''),
    attributes: readable(attributesOf(event)),
  }));
}

/** Each type of event keeps its data under a name of its own that ends in the same word. */
function attributesOf(event: JsonEvent): unknown {
  return Object.entries(event).find(([name]) => name.endsWith('EventAttributes'))?.[1] ?? {};
}

/** The value with every JSON payload in it decoded. */
function readable(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(readable);
  if (typeof value !== 'object' || value === null) return value;
  const { metadata, data } = value as { metadata?: { encoding?: unknown }; data?: unknown };
  if (typeof metadata?.encoding === 'string' && fromBase64(metadata.encoding) === 'json/plain') {
    return typeof data === 'string' ? JSON.parse(fromBase64(data)) : null;
  }
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, readable(inner)]));
}

function fromBase64(text: string): string {
  return Buffer.from(text, 'base64').toString('utf8');
}
