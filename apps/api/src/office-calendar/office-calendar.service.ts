import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type {
  CalendarChangeView,
  Language,
  OfficeCalendarView,
  OfficeClosureView,
  OfficeHolidayView,
  Text,
} from '../../../../libs/domain';
import { addDays, closedDay, formatCitation, type LocalDate, romeDateOf, yearOf } from '../../../../libs/law';
import {
  closureDays,
  type ClosureProblem,
  closureProblemOf,
  mayBeWithdrawn,
} from '../../../../libs/organisation';
import { Problem } from '../problem/problem';
import { isKeeper } from '../rights/keepers';
import type { Reader } from '../rights/reader';
import type { NewClosure } from './office-calendar.schema';

interface ClosureRow {
  readonly id: string;
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly reason: string;
  readonly entered_by: string;
  readonly entered_by_name: string;
  readonly entered_at: Date;
  readonly withdrawn_by: string | null;
  readonly withdrawn_by_name: string | null;
  readonly withdrawn_at: Date | null;
  readonly withdrawn_reason: string | null;
}

/** How many years ahead may be looked at: as far as closures may be entered. */
const YEARS_AHEAD = 2;

/**
 * The office calendar: closures that the office decides, entered and withdrawn by who keeps the house, never deleted. Each
 * change gives open tasks their day anew, in one transaction; cases know nothing of it (docs/decisions/0024).
 */
@Injectable()
export class OfficeCalendarService {
  constructor(private readonly dataSource: DataSource) {}

  async read(
    reader: Reader,
    language: Language,
    year = yearOf(romeDateOf(Date.now())),
  ): Promise<OfficeCalendarView> {
    const closures = await closuresIn(this.dataSource.manager);
    const present = yearOf(romeDateOf(Date.now()));
    const ahead = Array.from({ length: YEARS_AHEAD + 1 }, (_, index) => present + index);
    const decided = closures.flatMap(({ from, to }) => [yearOf(from), yearOf(to)]);
    return {
      year,
      years: [...new Set([...ahead, ...decided])].sort((a, b) => b - a),
      holidays: holidaysOf(year, language),
      closures: closures
        .filter(({ from, to }) => yearOf(from) <= year && year <= yearOf(to))
        .map((row) => closureView(row, reader)),
      may: { enter: isKeeper(reader) },
    };
  }

  /** Refuses with `officeRequired` who does not keep the calendar, with `closureNotPossible` days that cannot be closed. */
  async close(reader: Reader, { from, to, reason }: NewClosure): Promise<CalendarChangeView> {
    return this.change(reader, async (manager) => {
      const standing = (await closuresIn(manager)).filter(({ withdrawn_at }) => withdrawn_at === null);
      const problem = closureProblemOf({ from, to }, standing.map(named), romeDateOf(Date.now()));
      if (problem) {
        const { field, text } = problems[problem];
        throw new Problem('closureNotPossible', { problems: [{ path: [field], message: text }] });
      }
      const [row] = await manager.query<{ id: string }[]>(
        `INSERT INTO office_closure (from_date, to_date, reason, entered_by) VALUES ($1, $2, $3, $4) RETURNING id::text`,
        [from, to, reason, reader.login],
      );
      return row?.id;
    });
  }

  /**
   * Refuses with `officeRequired` who does not keep the calendar, with `closureNotFound`, and with `closureBegun` what can
   * no longer be withdrawn.
   */
  async withdraw(reader: Reader, id: string, reason: string): Promise<CalendarChangeView> {
    return this.change(reader, async (manager) => {
      const row = (await closuresIn(manager)).find((known) => known.id === id);
      if (!row) throw new Problem('closureNotFound');
      if (!isWithdrawable(row)) throw new Problem('closureBegun');
      await manager.query(
        `UPDATE office_closure SET withdrawn_at = now(), withdrawn_by = $2, withdrawn_reason = $3 WHERE id = $1`,
        [id, reader.login, reason],
      );
      return id;
    });
  }

  private async change(
    reader: Reader,
    carryOut: (manager: EntityManager) => Promise<string | undefined>,
  ): Promise<CalendarChangeView> {
    if (!isKeeper(reader)) throw new Problem('officeRequired');
    return this.dataSource.transaction(async (manager) => {
      await manager.query('SELECT hold_office_calendar()');
      const id = await carryOut(manager);
      const closures = await closuresIn(manager);
      await keepClosedDays(manager, closures);
      const [replanned] = await manager.query<{ moved: number }[]>('SELECT replan_tasks() AS moved');
      const changed = closures.find((row) => row.id === id);
      if (!changed) throw new Error('A closure that was changed is read back');
      return { closure: closureView(changed, reader), movedTasks: replanned?.moved ?? 0 };
    });
  }
}

function closuresIn(manager: EntityManager): Promise<ClosureRow[]> {
  return manager.query<ClosureRow[]>(
    `SELECT c.id::text, c.from_date::text AS from, c.to_date::text AS to, c.reason, c.entered_by, e.name AS entered_by_name,
       c.entered_at, c.withdrawn_by, w.name AS withdrawn_by_name, c.withdrawn_at, c.withdrawn_reason
     FROM office_closure c JOIN person e ON e.login = c.entered_by LEFT JOIN person w ON w.login = c.withdrawn_by
     ORDER BY c.from_date, c.entered_at, c.id`,
  );
}

async function keepClosedDays(manager: EntityManager, closures: readonly ClosureRow[]): Promise<void> {
  const days = closureDays(closures.filter(({ withdrawn_at }) => withdrawn_at === null).map(named));
  await manager.query('DELETE FROM office_closed_day');
  await manager.query(
    'INSERT INTO office_closed_day (day, reopens) SELECT * FROM unnest($1::date[], $2::date[])',
    [days.map(({ day }) => day), days.map(({ reopens }) => reopens)],
  );
}

const named = ({ from, to, reason }: ClosureRow) => ({ from, to, name: { it: reason, en: reason } });

const isWithdrawable = (row: ClosureRow) =>
  row.withdrawn_at === null && mayBeWithdrawn(row, romeDateOf(Date.now()));

function closureView(row: ClosureRow, reader: Reader): OfficeClosureView {
  const { id, from, to, reason, withdrawn_by, withdrawn_at } = row;
  return {
    id,
    from,
    to,
    reason,
    enteredBy: { login: row.entered_by, name: row.entered_by_name },
    enteredAt: row.entered_at.toISOString(),
    ...(withdrawn_by !== null &&
      withdrawn_at !== null && {
        withdrawn: {
          by: { login: withdrawn_by, name: row.withdrawn_by_name ?? withdrawn_by },
          at: withdrawn_at.toISOString(),
          reason: row.withdrawn_reason ?? '',
        },
      }),
    may: { withdraw: isKeeper(reader) && isWithdrawable(row) },
  };
}

/** The days with a name: of plain Saturdays and Sundays everybody knows. */
function holidaysOf(year: number, language: Language): OfficeHolidayView[] {
  const holidays: OfficeHolidayView[] = [];
  for (let date = `${year}-01-01`; yearOf(date) === year; date = addDays(date, 1)) {
    const closed = closedDay(date, { closures: [] });
    if (!closed?.source || closed.weekly) continue;
    const { name, kind, source, doubt } = closed;
    holidays.push({ date, name, kind, basis: formatCitation(source, language), doubt });
  }
  return holidays;
}

const problems: Readonly<Record<ClosureProblem, { field: 'from' | 'to'; text: Text }>> = {
  invalidDay: {
    field: 'from',
    text: { it: 'Indicare giorni esistenti.', en: 'Enter days that exist.' },
  },
  past: {
    field: 'from',
    text: {
      it: 'Il giorno è già passato: si possono chiudere gli uffici solo da oggi in poi.',
      en: 'The day has passed: offices can be closed from today on only.',
    },
  },
  invalidPeriod: {
    field: 'to',
    text: { it: 'La chiusura finisce prima di cominciare.', en: 'The closure ends before it begins.' },
  },
  tooLong: {
    field: 'to',
    text: {
      it: 'Una chiusura dura al massimo 31 giorni: controllare le date.',
      en: 'A closure lasts 31 days at most: check the dates.',
    },
  },
  tooFar: {
    field: 'to',
    text: {
      it: 'Si può pianificare al massimo a due anni da oggi.',
      en: 'Planning ends two years from today.',
    },
  },
  closedAlready: {
    field: 'from',
    text: {
      it: 'In quei giorni gli uffici sono già chiusi: sono sabati, domeniche o feste.',
      en: 'The offices are closed on those days anyway: Saturdays, Sundays or holidays.',
    },
  },
  overlap: {
    field: 'from',
    text: {
      it: 'Per alcuni di quei giorni c’è già una chiusura.',
      en: 'There is a closure for some of those days already.',
    },
  },
};
