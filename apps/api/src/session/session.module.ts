import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { PeopleModule } from '../people/people.module';
import { MARINO_SETTINGS, type Settings } from '../settings';
import { SessionController } from './session.controller';
import { SessionGuard } from './session.guard';
import { readTokenKey } from './token-key';
import { Tokens } from './tokens';

@Module({
  imports: [PeopleModule],
  controllers: [SessionController],
  providers: [
    {
      provide: Tokens,
      inject: [MARINO_SETTINGS],
      useFactory: async ({ tokenKeyFile }: Settings) => new Tokens(await readTokenKey(tokenKeyFile)),
    },
    { provide: APP_GUARD, useClass: SessionGuard },
  ],
})
export class SessionModule {}
