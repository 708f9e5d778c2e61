import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import {
  type AnswerPreview,
  type AskRegister,
  type FoundEntry,
  type ProcedureDeclaration,
} from '../../../../libs/domain';
import { entriesStatement, type Nullable, query, withoutNulls } from '../../../../libs/persistence';
import { findProcedure } from '../../../../workflows/procedures';
import { Problem } from '../problem/problem';
import type { Reader } from '../rights/reader';
import { TasksService } from './tasks.service';

/** Whoever fills a form in asks little of a register: more would be a mistake of the procedure. */
const MOST_ASKED = 500;

/** Tells what an answer would come to while it is filled in. Nothing is written. */
@Injectable()
export class AnswerPreviews {
  constructor(
    private readonly dataSource: DataSource,
    private readonly tasks: TasksService,
  ) {}

  /** Refuses with `taskNotFound`, also where the reader may not read its case, with `taskClosed` and with `noPreview`. */
  async of(reader: Reader, id: string, typed: unknown): Promise<AnswerPreview> {
    const { key, procedure, state, data } = await this.tasks.previewed(reader, id);
    if (state !== 'open') throw new Problem('taskClosed');
    const declaration = findProcedure(procedure);
    const task = declaration?.tasks[key];
    if (!declaration || !task?.preview) throw new Problem('noPreview');
    return task.preview(typed, data, this.askerFor(declaration));
  }

  private askerFor({ key: procedure, registers = {} }: ProcedureDeclaration): AskRegister {
    return async (name, question) => {
      const register = registers[name];
      if (!register) throw new Error(`Procedure ${procedure} declares no register ${name}`);
      const rows = await query<Nullable<FoundEntry>>(
        this.dataSource,
        entriesStatement(register.key, question, MOST_ASKED),
      );
      return rows.map(withoutNulls);
    };
  }
}
