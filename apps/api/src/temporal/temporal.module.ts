import {
  Global,
  Inject,
  Logger,
  Module,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
} from '@nestjs/common';
import { Client, Connection } from '@temporalio/client';
import { type Encryption, openEncryption } from '../../../../libs/encryption';
import { engineConnection, whyRefused } from '../../../../libs/engine/connection';
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
export class TemporalModule implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger(TemporalModule.name);

  constructor(
    @Inject(MARINO_SETTINGS) private readonly settings: Settings,
    @Inject(Connection) private readonly connection: Connection,
    @Inject(ENCRYPTION) private readonly encryption: Encryption,
  ) {}

  /** Certificates that do not fit will not fit later: the log says so at the start, and reads go on. */
  onApplicationBootstrap(): void {
    void whyRefused(engineConnection(this.settings.temporal)).then(
      (reason) => reason !== undefined && this.logger.warn(`Temporal cannot be used: ${reason}`),
    );
  }

  async onApplicationShutdown(): Promise<void> {
    await this.connection.close();
    await this.encryption.close();
  }
}
