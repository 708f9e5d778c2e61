import { type Actor, type Asker, hasAsked, inPlaceOfAsker, type TakeBackTask } from '../../libs/domain';

/** The actor with only the office that gave the right, and in whose place: what the journal keeps. */
export function as({ substituting, ...actor }: Actor, office: string): Actor {
  const onBehalfOf = substituting?.[office];
  return {
    ...actor,
    offices: actor.offices.filter((held) => held === office),
    ...(onBehalfOf && { onBehalfOf }),
  };
}

/** The actor as who has asked for a task, or as somebody in their place; undefined where neither is so. */
export function asAsker(
  asker: Asker,
  { actor, standingInFor }: Pick<TakeBackTask, 'actor' | 'standingInFor'>,
): Actor | undefined {
  const by = as(actor, asker.office);
  if (hasAsked(asker, actor.person)) return by;
  const absent = inPlaceOfAsker(asker, standingInFor);
  return absent && { ...by, onBehalfOf: { person: absent.person, name: absent.name } };
}
