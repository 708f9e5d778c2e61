import { Controller, Get, Injectable } from '@nestjs/common';
import type { OpenAPIObject } from '@nestjs/swagger';
import { OpenToAll } from '../session/session.guard';
import { Answers, Operation } from './operation';
import { declaredObjectSchema } from './text.schema';
import { Right } from '../rights/right';

/** Keeps the document, which can only be made once all routes are known. */
@Injectable()
export class PublishedOpenApi {
  document: OpenAPIObject | undefined;
}

@Controller('openapi.json')
@OpenToAll()
export class OpenApiController {
  constructor(private readonly published: PublishedOpenApi) {}

  @Get()
  @Right('house.anybody')
  @Operation('This document')
  @Answers(200, declaredObjectSchema)
  read(): OpenAPIObject | undefined {
    return this.published.document;
  }
}
