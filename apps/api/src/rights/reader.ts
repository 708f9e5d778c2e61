import {
  type Actor,
  belongsTo,
  type ProcedureDeclaration,
  type SigningLimit,
  type SigningMandate,
  type StandingInFor,
  standingOf,
  type Substituted,
  type Text,
  type Visitor,
} from '../../../../libs/domain';

/** An office as people see it. */
export interface Office {
  readonly id: string;
  readonly kind: string;
  readonly name: Text;
  readonly unit: Text;
  /** Held only in place of somebody who is away. */
  readonly inPlaceOf?: Substituted;
}

/** Who asks: a person with the offices held today. */
export interface Reader {
  readonly login: string;
  readonly name: string;
  readonly offices: readonly Office[];
  /** Somebody at the desk, who belongs to no office. */
  readonly visitor?: Visitor;
  /** In whose place the reader acts today and in which office, also where the reader holds that office as well. */
  readonly standsInFor?: readonly StandingInFor[];
  /** How far the holders of the reader’s offices sign. */
  readonly limits?: readonly SigningLimit[];
  /** Under which mandates the reader signs today. */
  readonly mandates?: readonly SigningMandate[];
  /** When the reader last showed who they are; milliseconds. */
  readonly authenticatedAt?: number;
  /** Level of assurance of that (`acr`), where it is known. */
  readonly assurance?: string;
}

export function officeIds(reader: Reader): string[] {
  return reader.offices.map(({ id }) => id);
}

export function holds(reader: Reader, ...offices: readonly string[]): boolean {
  return reader.offices.some(({ id }) => offices.includes(id));
}

/** Whether the reader belongs to a unit that works cases of this procedure. */
export function isInCharge(reader: Reader, procedure: ProcedureDeclaration): boolean {
  return belongsTo(procedure, standingOf(procedure, officeIds(reader)));
}

/** The reader as the actor of a command. */
export function actorOf(reader: Reader): Actor {
  const substituting = Object.fromEntries(
    reader.offices.flatMap(({ id, inPlaceOf }) => (inPlaceOf ? [[id, inPlaceOf] as const] : [])),
  );
  return {
    person: reader.login,
    name: reader.name,
    offices: officeIds(reader),
    ...(Object.keys(substituting).length > 0 && { substituting }),
    ...(reader.limits && { limits: reader.limits }),
    ...(reader.mandates && { mandates: reader.mandates }),
    ...(reader.assurance !== undefined && { assurance: reader.assurance }),
  };
}

/** Somebody, and in whose place they would act in an office. */
export function standingFor(
  { login, offices, mandates = [] }: Pick<Reader, 'login' | 'offices' | 'mandates'>,
  office: string,
): string[] {
  const rights = [
    ...offices.filter(({ id }) => id === office),
    ...mandates.filter((mandate) => mandate.office === office),
  ];
  return [login, ...rights.flatMap(({ inPlaceOf }) => (inPlaceOf ? [inPlaceOf.person] : []))];
}
