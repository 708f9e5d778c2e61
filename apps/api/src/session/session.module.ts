import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { EmbeddedProvider } from '../embedded-provider/embedded-provider.service';
import { IdentityProvider } from '../oidc/identity-provider.service';
import { LogoutTokens } from '../oidc/logout-token.service';
import { PendingSignIns } from '../oidc/pending-sign-in';
import { PeopleModule } from '../people/people.module';
import { PublicAddress } from '../public-address';
import { MARINO_SETTINGS, type Settings } from '../settings';
import { BearerTokens } from './bearer-tokens.service';
import { Freshness } from './freshness.service';
import { Recognition } from './recognition.service';
import { SessionController } from './session.controller';
import { SessionEnds } from './session-ends.service';
import { SessionGuard } from './session.guard';
import { Sessions } from './sessions.service';
import { SignInController } from './sign-in.controller';
import { readTokenKey } from './token-key';
import { Tokens } from './tokens';

const TOKEN_KEY = Symbol('token key');

@Module({
  imports: [PeopleModule],
  controllers: [SessionController, SignInController],
  providers: [
    {
      provide: TOKEN_KEY,
      inject: [MARINO_SETTINGS],
      useFactory: ({ tokenKeyFile }: Settings) => readTokenKey(tokenKeyFile),
    },
    { provide: Tokens, inject: [TOKEN_KEY], useFactory: (key: Uint8Array) => new Tokens(key) },
    {
      provide: PendingSignIns,
      inject: [TOKEN_KEY],
      useFactory: (key: Uint8Array) => new PendingSignIns(key),
    },
    PublicAddress,
    EmbeddedProvider,
    IdentityProvider,
    LogoutTokens,
    BearerTokens,
    Sessions,
    SessionEnds,
    Recognition,
    Freshness,
    { provide: APP_GUARD, useClass: SessionGuard },
  ],
  exports: [Recognition, Freshness],
})
export class SessionModule {}
