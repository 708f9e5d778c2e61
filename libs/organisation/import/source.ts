import { z } from 'zod';
import { signedKinds } from '../../domain';
import { isLocalDate, MONEY_SHAPE } from '../../law';
import type { Mandate } from '../mandate';
import type { Area, Holding, Office, Person, Unit } from '../organisation';

/** In a source a holding may leave open since when: then it begins with the import. */
export type SourceHolding = Omit<Holding, 'from'> & Partial<Pick<Holding, 'from'>>;

/**
 * An organisation as a file or a directory has it. What a source does not speak of stays as it is: a list that is absent, the
 * contacts of a unit, offices other than `holdingsOf` where those are named. A list that is there is whole: who is not among
 * the people has left.
 */
export interface OrganisationSource {
  readonly areas?: readonly Area[];
  readonly units?: readonly Unit[];
  readonly offices?: readonly Office[];
  readonly people?: readonly Person[];
  readonly holdings?: readonly SourceHolding[];
  readonly mandates?: readonly Mandate[];
  /** The offices about whose holders the source speaks; all, where nothing is said. */
  readonly holdingsOf?: readonly string[];
}

export type SourceList = 'areas' | 'units' | 'offices' | 'people' | 'holdings' | 'mandates';

/** Where an entry stands in what was read, for whoever has to mend it: `holdings.csv, line 7`. */
export type Where = (list: SourceList, index: number) => string;

/** As a JSON file has it. */
export const inJson: Where = (list, index) => `${list}[${index}]`;

const id = z.string().trim().min(1).max(100);
const name = z.object({ it: z.string().trim().min(1), en: z.string().trim().min(1) });
const day = z.string().refine(isLocalDate, 'is no day like 2026-11-27');
const hours = name;

/** The documented shape of a file (docs/operating.md). Unknown fields are mistakes: a typing error must not lose a date. */
export const organisationFile = z.strictObject({
  areas: z.array(z.strictObject({ id, name, isCollection: z.literal(true).optional() })).optional(),
  units: z
    .array(
      z.strictObject({
        id,
        area: id,
        name,
        parent: id.optional(),
        contacts: z
          .strictObject({
            address: z.string().min(1),
            telephone: z.string().min(1),
            email: z.string().min(3),
            certifiedMail: z.string().min(3).optional(),
            hours,
          })
          .optional(),
      }),
    )
    .optional(),
  offices: z
    .array(
      z.strictObject({
        id,
        unit: id,
        name,
        kind: z.enum(['officer', 'manager', 'auditor', 'organ', 'external']),
      }),
    )
    .optional(),
  people: z.array(z.strictObject({ login: id, name: z.string().trim().min(1) })).optional(),
  holdings: z
    .array(z.strictObject({ person: id, office: id, from: day.optional(), to: day.optional() }))
    .optional(),
  mandates: z
    .array(
      z.strictObject({
        office: id,
        person: id.optional(),
        kinds: z.array(z.enum(signedKinds)).min(1).optional(),
        upTo: z.string().regex(MONEY_SHAPE, 'is no amount like 5000.00').optional(),
        from: day,
        to: day.optional(),
        act: z.string().trim().min(1),
      }),
    )
    .optional(),
});

export type SourceRead =
  | { readonly ok: true; readonly source: OrganisationSource }
  | { readonly ok: false; readonly problems: readonly string[] };

/** Reads what a file says; all that is wrong with its shape at once, each with its place. */
export function readSource(content: unknown, where: Where = inJson): SourceRead {
  const read = organisationFile.safeParse(content);
  if (read.success) return { ok: true, source: read.data };
  return {
    ok: false,
    problems: read.error.issues.map(({ path, message }) => {
      const [list, index, ...field] = path;
      const at = typeof index === 'number' ? where(list as SourceList, index) : String(list ?? 'The file');
      return `${[at, ...field.map(String)].join(', ')}: ${message}`;
    }),
  };
}
