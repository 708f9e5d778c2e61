import type { ProblemView } from '@domain';

/** Whoever signs or pays shows again who they are; the session itself goes on. */
export const REAUTHENTICATION = 'reauthenticationRequired';

/** A refusal of the API (RFC 9457), kept whole so that screens can say what happened and what to do next. */
export class ApiProblem extends Error {
  constructor(readonly problem: ProblemView) {
    super(problem.title);
    this.name = 'ApiProblem';
  }

  get code(): string {
    return this.problem.code;
  }

  get status(): number {
    return this.problem.status;
  }
}

/** No answer at all: the server is down or the network is. */
export class ApiUnreachable extends Error {
  constructor() {
    super('The API does not answer.');
    this.name = 'ApiUnreachable';
  }
}

export function isProblem(error: unknown, ...codes: string[]): error is ApiProblem {
  return error instanceof ApiProblem && (codes.length === 0 || codes.includes(error.code));
}
