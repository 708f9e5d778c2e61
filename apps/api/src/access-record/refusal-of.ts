import type { Request } from 'express';
import type { Problem } from '../problem/problem';
import type { ProblemCode } from '../problem/problem-kinds';
import type { Reader } from '../rights/reader';
import type { AccessEvent } from './access-record.service';

const REFUSED_TOKENS: readonly ProblemCode[] = ['tokenInvalid', 'tokenExpired', 'withoutOffice'];
/** No right of a person is at stake in these. */
const NO_RIGHTS: readonly ProblemCode[] = ['demonstrationOnly'];
const FORBIDDEN = 403;

/** What the access record keeps of a request that is answered with this problem, if anything. */
export function refusalOf(problem: Problem, request: Request, reader?: Reader): AccessEvent | undefined {
  const { kind, status } = problem;
  const detail = { code: kind, method: request.method, path: request.path };
  if (REFUSED_TOKENS.includes(kind)) return { kind: 'tokenRefused', detail };
  const isForbidden = status === FORBIDDEN && !NO_RIGHTS.includes(kind);
  if (!reader || !(isForbidden || kind === 'caseNotFound')) return undefined;
  return { kind: 'rightsRefused', person: reader.login, ...caseOf(request), detail };
}

function caseOf({ path, params }: Request): { caseId: string } | undefined {
  const { id } = params;
  return path.startsWith('/api/cases/') && typeof id === 'string' ? { caseId: id } : undefined;
}
