import { Module } from '@nestjs/common';
import { CasesModule } from '../cases/cases.module';
import { PeopleModule } from '../people/people.module';
import { AccessesController } from './accesses.controller';
import { Accesses } from './accesses.service';

@Module({ imports: [CasesModule, PeopleModule], controllers: [AccessesController], providers: [Accesses] })
export class AccessesModule {}
