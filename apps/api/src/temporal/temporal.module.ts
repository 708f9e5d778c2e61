import { Global, Inject, Module, type OnApplicationShutdown } from '@nestjs/common';
import { Client, Connection } from '@temporalio/client';
import { MARINO_SETTINGS, type Settings } from '../settings';

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
        Connection.lazy({ address: temporal.address, connectTimeout: 5_000 }),
    },
    {
      provide: Client,
      inject: [MARINO_SETTINGS, Connection],
      useFactory: ({ temporal }: Settings, connection: Connection) =>
        new Client({ connection, namespace: temporal.namespace, identity: `api-${process.pid}` }),
    },
  ],
  exports: [Client, Connection],
})
export class TemporalModule implements OnApplicationShutdown {
  constructor(@Inject(Connection) private readonly connection: Connection) {}

  async onApplicationShutdown(): Promise<void> {
    await this.connection.close();
  }
}
