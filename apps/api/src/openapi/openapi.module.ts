import { Module } from '@nestjs/common';
import { OpenApiController, PublishedOpenApi } from './openapi.controller';

@Module({ controllers: [OpenApiController], providers: [PublishedOpenApi] })
export class OpenApiModule {}
