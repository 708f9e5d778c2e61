import { RunningApi } from '../../../../test/support/running-api';

let api: RunningApi;
beforeAll(async () => {
  api = await RunningApi.start();
});
afterAll(() => api.stop());

describe('the OpenAPI document', () => {
  interface Document {
    paths: Record<string, Record<string, { responses: Record<string, unknown> }>>;
    components: { schemas: Record<string, unknown> };
  }

  it('has every route, and every schema it refers to', async () => {
    const document = (await api.anonymous().get('/api/openapi.json')).body as Document;
    const documented = Object.entries(document.paths).flatMap(([path, operations]) =>
      Object.keys(operations).map((method) => `${method} ${path}`),
    );
    expect(documented.sort()).toEqual(routes());
    const references = JSON.stringify(document).matchAll(/#\/components\/schemas\/(\w+)/g);
    for (const [, name] of references) expect(Object.keys(document.components.schemas)).toContain(name);
  });

  it('says of every operation how it may be refused', async () => {
    const document = (await api.anonymous().get('/api/openapi.json')).body as Document;
    for (const operations of Object.values(document.paths)) {
      for (const { responses } of Object.values(operations))
        expect(Object.keys(responses)).toEqual(
          expect.arrayContaining(['401', '408', '413', '414', '429', '431']),
        );
    }
  });

  it('refers to nothing outside of itself', async () => {
    const document = (await api.anonymous().get('/api/openapi.json')).body as Document;
    const references = [...JSON.stringify(document).matchAll(/"\$ref":"([^"]+)"/g)].map(([, name]) => name);
    expect(references.filter((name) => !name?.startsWith('#/components/schemas/'))).toEqual([]);
    expect(document.components.schemas['Problem']).toMatchObject({ type: 'object' });
  });

  it('says which days, pages and texts are taken, as programs in any language read it', async () => {
    const { paths } = (await api.anonymous().get('/api/openapi.json')).body as {
      paths: Record<string, Record<string, { parameters: { name: string; schema: { pattern?: string } }[] }>>;
    };
    const patternOf = (path: string, name: string): RegExp => {
      const parameter = paths[path]?.['get']?.parameters.find((one) => one.name === name);
      return new RegExp(parameter?.schema.pattern ?? 'nothing is said');
    };
    const limit = patternOf('/api/cases', 'limit');
    expect(['1', '99', '100'].every((value) => limit.test(value))).toBe(true);
    expect(['0', '01', '101', '1000'].some((value) => limit.test(value))).toBe(false);
    const year = patternOf('/api/public/times', 'year');
    expect(['1990', '2100'].every((value) => year.test(value))).toBe(true);
    expect(['1989', '2101', '0000'].some((value) => year.test(value))).toBe(false);
    const on = patternOf('/api/registers/{key}/entries', 'on');
    expect(on.test('2026-11-27')).toBe(true);
    expect(on.test('0520-01-14')).toBe(false);
    const page = patternOf('/api/session/start', 'returnTo');
    expect(['/', '/inbox?q=x'].every((value) => page.test(value))).toBe(true);
    expect(['inbox', '//elsewhere', '/a b'].some((value) => page.test(value))).toBe(false);
  });

  /** The routes that Express really has. */
  function routes(): string[] {
    const { router } = api.app.getHttpAdapter().getInstance() as unknown as {
      router: { stack: { route?: { path: string; methods: Record<string, boolean> } }[] };
    };
    return router.stack
      .flatMap(({ route }) =>
        route
          ? Object.keys(route.methods).map((method) => `${method} ${route.path.replace(/:(\w+)/g, '{$1}')}`)
          : [],
      )
      .sort();
  }
});
