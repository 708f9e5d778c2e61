import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { DataSource, In, IsNull, Repository } from 'typeorm';
import type { IncomingView } from '../../../../libs/domain';
import { IncomingEntity, query, sql } from '../../../../libs/persistence';
import { Problem } from '../problem/problem';
import { holds, officeIds, type Reader } from '../rights/reader';

/** What an office sees at once; older ones come first, so nothing waits unseen for long. */
const MOST_WAITING = 200;

/** Applications that have arrived and wait to be registered by the office they were sent to. */
@Injectable()
export class IncomingService {
  constructor(
    private readonly dataSource: DataSource,
    @InjectRepository(IncomingEntity) private readonly incoming: Repository<IncomingEntity>,
  ) {}

  async waiting(reader: Reader): Promise<IncomingView[]> {
    const found = await this.incoming.find({
      where: { office: In(officeIds(reader)), caseId: IsNull() },
      order: { receivedOn: 'ASC', id: 'ASC' },
      take: MOST_WAITING,
    });
    const titles = await this.titlesOf(found.flatMap(({ parentId }) => parentId ?? []));
    return found.map(({ id, procedure, parentId, sender, subject, receivedOn, application }) => ({
      id,
      procedure,
      parent: parentId ?? undefined,
      parentTitle: parentId === null ? undefined : titles.get(parentId),
      sender,
      subject,
      receivedOn,
      application,
    }));
  }

  /** Makes sure that the reader may register it. Refuses with `incomingNotFound`, `incomingTaken`. */
  async requireWaiting(reader: Reader, id: string): Promise<void> {
    const found = await this.incoming.findOneBy({ id });
    if (!found || !holds(reader, found.office)) throw new Problem('incomingNotFound');
    if (found.caseId !== null) throw new Problem('incomingTaken');
  }

  async markRegistered(id: string, caseId: string): Promise<void> {
    await this.incoming.update({ id, caseId: IsNull() }, { caseId });
  }

  private async titlesOf(cases: readonly string[]): Promise<Map<string, string>> {
    if (cases.length === 0) return new Map();
    const rows = await query<{ id: string; title: string }>(
      this.dataSource,
      sql`SELECT id, title FROM case_file WHERE id = ANY (${[...new Set(cases)]}::text[])`,
    );
    return new Map(rows.map(({ id, title }) => [id, title]));
  }
}
