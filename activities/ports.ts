import type { Pool } from 'pg';
import type { CaseStart, commands, RefusalCode } from '../libs/domain';
import type { LocalDate } from '../libs/law';
import type { Letterhead } from '../libs/organisation';

/** What the activities need from the outside; the worker provides it, tests may provide less. */
export interface Ports {
  readonly database: Pool;
  readonly templates: Templates;
  readonly renderer: Renderer;
  /** The names under which units write today; what is given throws when there is no such unit. */
  readonly letterheads: () => Promise<(unit: string) => Letterhead>;
  readonly cases: Cases;
  /** Cases may have clocks of their own: in demonstrations and tests only. */
  readonly movesClocks?: boolean;
  /** Told after a turn is on record, so that open screens can be refreshed; may be lost. */
  readonly changed: (change: { case: string; position: number }) => void;
}

/** Templates of acts and letters, from the folders of the procedures. */
export interface Templates {
  /**
   * The template at this path below the procedures, without the ending, with the parts that documents share in their
   * places; throws when there is none.
   */
  read(path: string): string;
}

/** What a file says of itself, beside its text. */
export interface DocumentProperties {
  readonly title: string;
  readonly number: string;
  /** The day it is written, on the case's clock. */
  readonly day: LocalDate;
}

/**
 * Makes the file that is registered, sent and kept out of the text of a letter or an act. The same text and properties
 * give the same bytes: a turn that is written again must give the document it gave before.
 */
export interface Renderer {
  render(
    text: string,
    properties: DocumentProperties,
  ): { readonly mediaType: string; readonly content: Buffer };
}

/** The engine, for cases that open others and for what is done to many. */
export interface Cases {
  /** Starts a case under this id; throws WorkflowExecutionAlreadyStartedError when there has been one. */
  start(procedure: string, id: string, start: CaseStart, title: string): Promise<void>;
  /**
   * Sends a command under this id, which makes it one however often it is sent, and waits until its effect can be read.
   *
   * @returns why the case has refused it; undefined where it was carried out
   */
  command(
    caseId: string,
    name: keyof typeof commands,
    command: object,
    updateId: string,
  ): Promise<RefusalCode | undefined>;
  /** Tells a case something it must know; a case that is over gives `caseClosed`. */
  tell(caseId: string, signal: string, fact: unknown): Promise<RefusalCode | undefined>;
}
