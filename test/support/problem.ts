import type { ProblemView } from '../../libs/domain';
import type { Answer } from './running-api';

/** The answer is a problem with this code, whole, and says what to do next. */
export function expectProblem(
  response: Pick<Answer, 'status' | 'body' | 'headers'>,
  code: string,
): ProblemView {
  const problem = response.body as ProblemView;
  expect(problem).toMatchObject({ code, status: response.status });
  expect(response.headers['content-type']).toMatch(/^application\/problem\+json/);
  expect(response.headers['x-request-id']).toBeTruthy();
  expect(problem.next).not.toBe('');
  return problem;
}
