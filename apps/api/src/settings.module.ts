import { Global, Module } from '@nestjs/common';
import { settingsProvider, MARINO_SETTINGS } from './settings';

@Global()
@Module({ providers: [settingsProvider], exports: [MARINO_SETTINGS] })
export class SettingsModule {}
