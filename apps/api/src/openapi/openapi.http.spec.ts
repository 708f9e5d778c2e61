import { RunningApi } from '../../../../test/support/running-api';

let api: RunningApi;
beforeAll(async () => {
  api = await RunningApi.start();
}, 60_000);
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
      for (const { responses } of Object.values(operations)) expect(Object.keys(responses)).toContain('401');
    }
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
