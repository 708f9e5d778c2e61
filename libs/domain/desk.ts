import type { z } from 'zod';
import type { LocalDate } from '../law';
import type { Actor } from './actor';
import type { Text } from './text';

/**
 * The desk: where people who do not belong to the house file applications and follow their own. Whoever comes to it is a
 * visitor, known by their tax code alone, and sees nothing but what they have filed and what was written to them about it.
 */

/** Who has signed in at the desk. */
export interface Visitor {
  readonly taxCode: string;
  readonly name: string;
}

/** Sign-in names of visitors begin like this, those of the house never do. */
const VISITOR = 'visitor:';

export const loginOfVisitor = (taxCode: string): string => `${VISITOR}${taxCode}`;

export const isVisitor = (login: string): boolean => login.startsWith(VISITOR);

/** How applications of a procedure are filed at the desk. */
export interface DeskDeclaration<Form extends z.ZodType = z.ZodType> {
  /** What a visitor comes for, as the button says it. */
  readonly title: Text;
  readonly instructions: Text;
  /** What the visitor is asked: the application without what the desk knows by itself. */
  readonly form: Form;
  /** Documents to bring along, by key. */
  readonly attachments: Readonly<Record<string, DeskAttachment>>;
  /** Whoever files must stand in this register, or for somebody who does. */
  readonly standing?: DeskStanding;
  /** For parts of a campaign: when it takes them, and what a visitor sees of it. */
  readonly campaign?: DeskCampaign;
  /** Letters of the case that the visitor may read. */
  readonly letters: readonly string[];
  /** The application as the office would register it. */
  applicationOf(filed: z.output<Form>, filing: Filing): unknown;
}

export interface DeskAttachment {
  readonly title: Text;
  readonly required: boolean;
}

/** Entries of a register in force whose field is the visitor's tax code; one of them is who the visitor files for. */
export interface DeskStanding {
  readonly register: string;
  readonly field: string;
  readonly title: Text;
  /** Said where there is none. */
  readonly missing: Text;
}

export interface DeskCampaign {
  /** Stages of the campaign in which it takes applications. */
  readonly stages: readonly string[];
  /** Facts of the campaign that a visitor sees. */
  readonly facts: readonly string[];
}

/** What the desk knows of a filing by itself. */
export interface Filing {
  readonly visitor: Visitor;
  /** The entry of the register that the visitor files for, where the desk asks for one. */
  readonly standing?: Readonly<Record<string, unknown>>;
  /** When it arrived, on the clock of the campaign: day and `HH:MM:SS` in Rome. */
  readonly day: LocalDate;
  readonly time: string;
  /** Keys of the documents that came with it. */
  readonly attached: readonly string[];
}

/**
 * Of a case that a visitor has opened: who answers for it until the head of the unit names somebody (L. 241/1990 art. 5 c. 2).
 */
export interface FiledAtDesk {
  readonly responsible: Pick<Actor, 'person' | 'name'>;
}

/** Declares how a procedure is filed at the desk, tying the application to the type of the form. */
export function defineDesk<Form extends z.ZodType>(
  declaration: DeskDeclaration<Form>,
): DeskDeclaration<Form> {
  return declaration;
}
