import { Module } from '@nestjs/common';
import { APP_FILTER, APP_INTERCEPTOR, APP_PIPE } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';
import { readerOptions } from '../../../libs/persistence';
import { AccessRecordModule } from './access-record/access-record.module';
import { AccessesModule } from './accesses/accesses.module';
import { BallotsModule } from './ballots/ballots.module';
import { BudgetModule } from './budget/budget.module';
import { BulkModule } from './bulk/bulk.module';
import { CalculatorsModule } from './calculators/calculators.module';
import { CasesModule } from './cases/cases.module';
import { ChangesModule } from './changes/changes.module';
import { DeadlinesModule } from './deadlines/deadlines.module';
import { DashboardsModule } from './dashboards/dashboards.module';
import { DeskModule } from './desk/desk.module';
import { DemonstrationModule } from './demonstration/demonstration.module';
import { DocumentsModule } from './documents/documents.module';
import { ElectoralPeriodsModule } from './electoral-periods/electoral-periods.module';
import { HealthModule } from './health/health.module';
import { HistoryModule } from './history/history.module';
import { IncomingModule } from './incoming/incoming.module';
import { JournalModule } from './journal/journal.module';
import { LimitByPerson } from './limits/rate-limits';
import { OfficeCalendarModule } from './office-calendar/office-calendar.module';
import { OpenApiModule } from './openapi/openapi.module';
import { PopulationsModule } from './populations/populations.module';
import { ProblemFilter } from './problem/problem.filter';
import { ProceduresModule } from './procedures/procedures.module';
import { PublicModule } from './public/public.module';
import { RegistersModule } from './registers/registers.module';
import { ReportsModule } from './reports/reports.module';
import { SessionModule } from './session/session.module';
import { MARINO_SETTINGS, type Settings } from './settings';
import { SettingsModule } from './settings.module';
import { MandatesModule } from './mandates/mandates.module';
import { SubstitutionsModule } from './substitutions/substitutions.module';
import { TasksModule } from './tasks/tasks.module';
import { TeamsModule } from './teams/teams.module';
import { TemporalModule } from './temporal/temporal.module';
import { SchemaPipe } from './validation/schema-pipe';

@Module({
  imports: [
    SettingsModule,
    TemporalModule,
    TypeOrmModule.forRootAsync({
      inject: [MARINO_SETTINGS],
      useFactory: (settings: Settings) => ({
        ...readerOptions(settings),
        retryAttempts: 3,
        retryDelay: 1000,
      }),
    }),
    AccessRecordModule,
    SessionModule,
    ProceduresModule,
    CasesModule,
    AccessesModule,
    TasksModule,
    TeamsModule,
    BallotsModule,
    BudgetModule,
    BulkModule,
    ElectoralPeriodsModule,
    MandatesModule,
    SubstitutionsModule,
    OfficeCalendarModule,
    JournalModule,
    PopulationsModule,
    DeadlinesModule,
    DocumentsModule,
    DashboardsModule,
    DeskModule,
    IncomingModule,
    RegistersModule,
    CalculatorsModule,
    HistoryModule,
    ChangesModule,
    PublicModule,
    ReportsModule,
    DemonstrationModule,
    HealthModule,
    OpenApiModule,
  ],
  providers: [
    { provide: APP_FILTER, useClass: ProblemFilter },
    { provide: APP_PIPE, useClass: SchemaPipe },
    { provide: APP_INTERCEPTOR, useClass: LimitByPerson },
  ],
})
export class ApiModule {}
