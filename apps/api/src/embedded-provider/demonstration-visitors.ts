import type { Account } from 'oidc-provider';
import type { DataSource } from 'typeorm';
import { EMBEDDED_TAX_CODE_CLAIM } from '../../../../libs/config';
import { loginOfVisitor, type Visitor } from '../../../../libs/domain';
import { query, sql } from '../../../../libs/persistence';

/** Invented visitors of the desk, whom the embedded provider vouches for without asking anything. */
export class DemonstrationVisitors {
  constructor(private readonly dataSource: DataSource) {}

  /** Those who have come before, by name. */
  async all(): Promise<Visitor[]> {
    const rows = await query<{ tax_code: string; name: string }>(
      this.dataSource,
      sql`SELECT tax_code, name FROM visitor ORDER BY name, tax_code LIMIT 200`,
    );
    return rows.map(({ tax_code: taxCode, name }) => ({ taxCode, name }));
  }

  /** Somebody says who they are; gives their sign-in name, or undefined for what is no name and no tax code. */
  async arrive(name: string, said: string): Promise<string | undefined> {
    const taxCode = said.trim().toUpperCase();
    const called = name.trim();
    if (!/^[A-Z0-9]{16}$/.test(taxCode) || called === '' || called.length > 120) return undefined;
    const login = loginOfVisitor(taxCode);
    await query(
      this.dataSource,
      sql`INSERT INTO visitor (id, tax_code, name) VALUES (${login}, ${taxCode}, ${called}) ON CONFLICT (id) DO NOTHING`,
    );
    return login;
  }

  async account(login: string): Promise<Account | undefined> {
    const [found] = await query<{ tax_code: string; name: string }>(
      this.dataSource,
      sql`SELECT tax_code, name FROM visitor WHERE id = ${login}`,
    );
    return (
      found && {
        accountId: login,
        claims: () => ({
          sub: login,
          name: found.name,
          [EMBEDDED_TAX_CODE_CLAIM]: `TINIT-${found.tax_code}`,
        }),
      }
    );
  }
}
