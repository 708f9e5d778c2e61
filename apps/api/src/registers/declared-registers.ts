import { type ProcedureDeclaration, type RegisterDeclaration, registersOf } from '../../../../libs/domain';
import { Problem } from '../problem/problem';
import { watchesHouse } from '../rights/case-rights';
import { holds, type Reader } from '../rights/reader';

/** The registers that procedures declare, and who may read and correct them. */
export class DeclaredRegisters {
  private readonly registers: ReadonlyMap<string, RegisterDeclaration>;

  constructor(private readonly procedures: readonly ProcedureDeclaration[]) {
    this.registers = registersOf(procedures);
  }

  /** Those the reader may read, in the order of the catalogue. */
  readableBy(reader: Reader | undefined): RegisterDeclaration[] {
    return [...this.registers.values()].filter((register) => this.mayRead(register, reader));
  }

  /** Refuses with `registerNotFound`, and with `notSignedIn` where signing in may help. */
  require(key: string, reader: Reader | undefined): RegisterDeclaration {
    const register = this.registers.get(key);
    if (register && this.mayRead(register, reader)) return register;
    throw new Problem(register && !reader ? 'notSignedIn' : 'registerNotFound');
  }

  /** The procedure by which this reader may correct the register. */
  correctionFor(
    { key, officer, manager }: RegisterDeclaration,
    reader: Reader | undefined,
  ): string | undefined {
    if (!reader || !holds(reader, officer, manager)) return undefined;
    return this.procedures.find(({ corrects }) => corrects === key)?.key;
  }

  /** The procedure by which this reader may bring a table into the register. */
  importFor({ key, officer, manager }: RegisterDeclaration, reader: Reader | undefined): string | undefined {
    if (!reader || !holds(reader, officer, manager)) return undefined;
    return this.procedures.find(({ imports }) => imports === key)?.key;
  }

  /** Everybody where it is public; else who keeps it, who works with it and who watches over the house. */
  private mayRead(register: RegisterDeclaration, reader: Reader | undefined): boolean {
    if (register.public) return true;
    if (!reader) return false;
    const users = this.procedures.filter(({ registers = {} }) => Object.values(registers).includes(register));
    const offices = [register, ...users].flatMap(({ officer, manager }) => [officer, manager]);
    return watchesHouse(reader) || holds(reader, ...offices);
  }
}
