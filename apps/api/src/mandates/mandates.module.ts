import { Module } from '@nestjs/common';
import { PeopleModule } from '../people/people.module';
import { MandatesController } from './mandates.controller';
import { MandatesService } from './mandates.service';

@Module({ imports: [PeopleModule], controllers: [MandatesController], providers: [MandatesService] })
export class MandatesModule {}
