import { ApiProblem } from '../client/problem';
import type { FieldProblem } from './problems';

const NONE: readonly FieldProblem[] = [];

/** What the API found wrong with a form. Its paths may begin at the body of the request, of which the form is a member. */
export function fieldProblemsOf(error: unknown, member: string): readonly FieldProblem[] {
  if (!(error instanceof ApiProblem) || !error.problem.problems) return NONE;
  return error.problem.problems.map(({ path, message }) => ({
    // A path of one step is a field that happens to have the member's name.
    path: path.length > 1 && path[0] === member ? path.slice(1) : path,
    message,
  }));
}
