import { Module } from '@nestjs/common';
import { catalogue } from '../../../../workflows/procedures';
import { PeopleModule } from '../people/people.module';
import { DeclaredRegisters } from './declared-registers';
import { RegisterImportsController } from './import/register-imports.controller';
import { RegistersController } from './registers.controller';
import { RegistersService } from './registers.service';

@Module({
  imports: [PeopleModule],
  controllers: [RegistersController, RegisterImportsController],
  providers: [
    RegistersService,
    { provide: DeclaredRegisters, useFactory: () => new DeclaredRegisters(catalogue) },
  ],
  exports: [RegistersService],
})
export class RegistersModule {}
