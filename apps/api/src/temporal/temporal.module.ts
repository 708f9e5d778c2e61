import { Global, Inject, Module, type OnApplicationShutdown } from '@nestjs/common';
import { Client, Connection } from '@temporalio/client';
import { type Encryption, openEncryption } from '../../../../libs/encryption';
import { engineConnection } from '../../../../libs/engine/connection';
import { MARINO_SETTINGS, type Settings } from '../settings';

/** How what goes to Temporal is encrypted, for who reads histories as Temporal keeps them. */
export const ENCRYPTION = Symbol('encryption');

/**
 * The connection to Temporal, in Temporal's own words: inject `Client` and use it. The connection is made
 * at first use, so that reads go on while the engine is away; it is closed after the last request.
 */
@Global()
@Module({
  providers: [
    {
      provide: Connection,
      inject: [MARINO_SETTINGS],
      useFactory: ({ temporal }: Settings) =>
        Connection.lazy({ ...engineConnection(temporal), connectTimeout: 5_000 }),
    },
    { provide: ENCRYPTION, inject: [MARINO_SETTINGS], useFactory: openEncryption },
    {
      provide: Client,
      inject: [MARINO_SETTINGS, Connection, ENCRYPTION],
      useFactory: ({ temporal }: Settings, connection: Connection, { dataConverter }: Encryption) =>
        new Client({
          connection,
          namespace: temporal.namespace,
          identity: `api-${process.pid}`,
          dataConverter,
        }),
    },
  ],
  exports: [Client, Connection, ENCRYPTION],
})
export class TemporalModule implements OnApplicationShutdown {
  constructor(
    @Inject(Connection) private readonly connection: Connection,
    @Inject(ENCRYPTION) private readonly encryption: Encryption,
  ) {}

  async onApplicationShutdown(): Promise<void> {
    await this.connection.close();
    await this.encryption.close();
  }
}
