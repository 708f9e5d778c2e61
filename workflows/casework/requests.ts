import type { Actor, Fact, MakeRequest, ProcedureDeclaration } from '../../libs/domain';
import { validateForm } from '../../libs/forms';
import { as } from './acting';

type RequestHandler = (
  answer: never,
  by: Actor,
  people: NonNullable<MakeRequest['people']>,
  cases: NonNullable<MakeRequest['cases']>,
) => void | Promise<void>;

/** Refuses what the form of a request cannot see. */
type RequestCheck = (answer: never, command: MakeRequest) => void;

interface AcceptedRequest {
  readonly handler: RequestHandler;
  readonly mayCome: () => boolean;
  readonly mayAsk: RequestCheck;
}

/** What requests need from their case. */
export interface RequestCase {
  readonly declaration: ProcedureDeclaration;
  officeFor(offices: readonly string[] | 'participants', actor: Actor): string | undefined;
  write(fact: Fact, actor: Actor): void;
}

/** What declared requests do from now on, and whether they may come. */
export class Requests {
  private readonly accepted = new Map<string, AcceptedRequest>();

  constructor(private readonly kase: RequestCase) {}

  on(
    key: string,
    handler: RequestHandler,
    mayCome: () => boolean = () => true,
    mayAsk: RequestCheck = () => undefined,
  ): void {
    this.accepted.set(key, { handler, mayCome, mayAsk });
  }

  /** Whether the case takes this request now, as far as its procedure says. */
  mayCome(key: string): boolean {
    return this.accepted.get(key)?.mayCome() ?? false;
  }

  /** Refuses an answer that its form takes and its procedure does not. */
  check(key: string, answer: unknown, command: MakeRequest): void {
    this.accepted.get(key)?.mayAsk(answer as never, command);
  }

  /** Carries out a declared request that has been checked. */
  carryOut(
    key: string,
    answer: unknown,
    actor: Actor,
    people: MakeRequest['people'] = {},
    cases: MakeRequest['cases'] = {},
  ): void {
    const { kase } = this;
    const declared = kase.declaration.requests[key];
    const checked = declared && validateForm(declared.form, answer);
    if (!declared || !checked?.ok)
      throw new Error(`Request ${key} was not checked before it was carried out`);
    const by = as(actor, kase.officeFor(declared.offices, actor) ?? '');
    const named = {
      ...(Object.keys(people).length > 0 && { people }),
      ...(Object.keys(cases).length > 0 && { cases }),
    };
    kase.write({ kind: 'requestMade', request: key, answer: checked.value, ...named }, by);
    void this.accepted.get(key)?.handler(checked.value as never, by, people, cases);
  }
}
