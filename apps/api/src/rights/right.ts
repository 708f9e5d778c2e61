import { ApiExtension } from '@nestjs/swagger';
import type { HouseRightName, Operation } from '../../../../libs/rights';

/** What a route asks for: a right to the case it names, one to the case of the task it names, or one of the house. */
export type RouteRight = `case.${Operation}` | `task.${Operation}` | `house.${HouseRightName}`;

/** Where the OpenAPI document says it. */
export const RIGHT = 'x-marino-right';

/**
 * Declares the right that a route asks for. The route still has to ask: a test walks all of them with every kind of person
 * and compares what they answer with the table of rights.
 */
export function Right(right: RouteRight): MethodDecorator & ClassDecorator {
  return ApiExtension(RIGHT, right);
}
