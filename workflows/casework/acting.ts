import {
  type Actor,
  type Asker,
  hasAsked,
  inPlaceOfAsker,
  type SigningMandate,
  type TakeBackTask,
} from '../../libs/domain';

/** The actor with only the office that gave the right, in whose place and under which mandate: what the journal keeps. */
export function as(actor: Actor, office: string, mandate?: SigningMandate): Actor {
  const { person, name, assurance } = actor;
  const onBehalfOf = mandate ? mandate.inPlaceOf : (actor.substituting?.[office] ?? actor.onBehalfOf);
  const underMandate = mandate ? { mandate: mandate.mandate, act: mandate.act } : actor.underMandate;
  return {
    person,
    name,
    // Under a mandate the right is that of the office for which it was given.
    offices: mandate ? [office] : actor.offices.filter((held) => held === office),
    ...(onBehalfOf && { onBehalfOf }),
    ...(underMandate && { underMandate }),
    ...(assurance !== undefined && { assurance }),
  };
}

/** In whose name a case does something of its own motion: the responsible official, as an officer of its unit. */
export function asResponsible({
  responsible,
  unit,
}: {
  readonly responsible: Pick<Actor, 'person' | 'name'>;
  readonly unit: { readonly officer: string };
}): Actor {
  return { ...responsible, offices: [unit.officer] };
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
