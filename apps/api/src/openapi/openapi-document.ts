import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { z } from 'zod';
import { sessionCookie } from '../session/session-cookie';
import { ALSO_CSV } from './operation';
import { problemSchema } from './problem.schema';

type Schemas = NonNullable<NonNullable<OpenAPIObject['components']>['schemas']>;

/** The document of the whole API, made from its routes and their schemas. */
export function createOpenApiDocument(app: INestApplication): OpenAPIObject {
  const description = new DocumentBuilder()
    .setTitle('Marino')
    .setDescription(
      'Cases, tasks and registers of the Cabinet. Commands answer when their effect can be read; problems follow RFC 9457 ' +
        'and speak the language of Accept-Language (it, en). Requests that change something and carry the cookie need the header X-Marino: 1.',
    )
    .setVersion('1')
    .addBearerAuth()
    .addCookieAuth(sessionCookie(false))
    .addSecurityRequirements('bearer')
    .addSecurityRequirements('cookie')
    .build();
  const document = SwaggerModule.createDocument(app, description, {
    operationIdFactory: (controller, method) => `${controller.replace(/Controller$/, '')}.${method}`,
    autoTagControllers: true,
  });
  const schemas: Schemas = document.components?.schemas ?? {};
  schemas['Problem'] = z.toJSONSchema(problemSchema, { target: 'openapi-3.0' }) as Schemas[string];
  document.components = { ...document.components, schemas };
  tellOfCsv(document);
  return document;
}

/** Adds CSV to the answers of routes that are marked, and takes the mark away. */
function tellOfCsv(document: OpenAPIObject): void {
  for (const { get } of Object.values(document.paths)) {
    const marked = get as (typeof get & Record<string, unknown>) | undefined;
    const good = get?.responses['200'];
    if (!marked?.[ALSO_CSV] || !good || !('content' in good)) continue;
    good.content = { ...good.content, 'text/csv': { schema: { type: 'string' } } };
    delete marked[ALSO_CSV];
  }
}
