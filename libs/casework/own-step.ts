import type { z } from 'zod';
import type { TaskDeclaration } from '../domain';

/** In what a step of an act departs from how all procedures declare it. */
export type OwnStep<Form extends z.ZodType> = Partial<
  Pick<TaskDeclaration<Form>, 'title' | 'instructions' | 'due' | 'check' | 'basis' | 'duty'>
>;
