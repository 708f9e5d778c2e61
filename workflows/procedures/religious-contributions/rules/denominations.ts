import type { Text } from '../../../../libs/domain';
import { type Application, confessions } from '../form';

/**
 * The denomination that shares in the fund: those outside the list are told apart by the name they gave.
 * LR Lombardia 12/2005 art. 70.
 */
export function confessionOf({
  confession,
  otherConfession,
}: Pick<Application, 'confession' | 'otherConfession'>): string {
  return confession === 'other' ? (otherConfession ?? confession).toLowerCase() : confession;
}

export function confessionName(confession: string): Text {
  return Object.hasOwn(confessions, confession)
    ? confessions[confession as keyof typeof confessions]
    : { it: confession, en: confession };
}
