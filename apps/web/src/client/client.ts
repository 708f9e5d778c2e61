import type { ProblemView } from '@domain';
import { currentLanguage } from '../texts/language';
import { connection } from './connection';
import { ApiProblem, ApiUnreachable } from './problem';

type Parameters = Readonly<Record<string, string | number | undefined>>;

interface Sending {
  readonly body?: unknown;
  /** Sent as they are instead of JSON, with these headers. */
  readonly file?: File;
  readonly headers?: Readonly<Record<string, string>>;
}

export function read<T>(path: string, parameters: Parameters = {}): Promise<T> {
  return answerOf<T>(call('GET', withParameters(path, parameters), {}));
}

/** Text of a document, which is not JSON. */
export async function readText(path: string): Promise<string> {
  const response = await call('GET', path, { headers: { accept: 'text/*' } });
  return response.text();
}

export function send<T>(path: string, sending: Sending = {}): Promise<T> {
  return answerOf<T>(call('POST', path, sending));
}

export function put<T>(path: string, body: unknown): Promise<T> {
  return answerOf<T>(call('PUT', path, { body }));
}

export function remove<T>(path: string): Promise<T> {
  return answerOf<T>(call('DELETE', path, {}));
}

async function answerOf<T>(pending: Promise<Response>): Promise<T> {
  const response = await pending;
  return response.status === 204 ? (undefined as T) : ((await response.json()) as T);
}

async function call(
  method: 'GET' | 'POST' | 'PUT' | 'DELETE',
  path: string,
  sending: Sending,
): Promise<Response> {
  const response = await reach(path, {
    method,
    headers: headersOf(method, sending),
    body: sending.file ?? (sending.body === undefined ? undefined : JSON.stringify(sending.body)),
  });
  if (!response.ok) throw new ApiProblem(await problemOf(response));
  return response;
}

async function reach(path: string, init: RequestInit): Promise<Response> {
  try {
    const response = await fetch(path, init);
    connection.set('connected');
    return response;
  } catch {
    connection.set('lost');
    throw new ApiUnreachable();
  }
}

function headersOf(method: string, sending: Sending): Record<string, string> {
  return {
    accept: 'application/json',
    'accept-language': currentLanguage(),
    // A page of another site can make the browser send our cookie, but not this header.
    ...(method !== 'GET' && { 'x-marino': '1' }),
    ...(sending.body !== undefined && { 'content-type': 'application/json' }),
    ...(sending.file && { 'content-type': sending.file.type || 'application/octet-stream' }),
    ...sending.headers,
  };
}

/** Proxies in between answer errors in their own shapes; those become a problem without a code of ours. */
async function problemOf(response: Response): Promise<ProblemView> {
  if (response.headers.get('content-type')?.includes('json')) {
    return (await response.json()) as ProblemView;
  }
  return {
    type: 'about:blank',
    title: response.statusText,
    status: response.status,
    code: 'unexpectedAnswer',
    detail: '',
    next: '',
  };
}

function withParameters(path: string, parameters: Parameters): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) {
    if (value !== undefined && value !== '') search.set(name, String(value));
  }
  return search.size === 0 ? path : `${path}?${search}`;
}
