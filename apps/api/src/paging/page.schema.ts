import { z } from 'zod';

/** A page of a list, for the OpenAPI document. */
export function pageSchema<Item extends z.ZodType>(item: Item) {
  return z.object({
    items: z.array(item),
    next: z
      .string()
      .optional()
      .describe('Goes into `after` of the call for the next page; absent on the last.'),
  });
}
