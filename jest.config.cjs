/**
 * NestJS 12, jose, marked and what they stand on are published as ES modules only. Node requires those as they are; jest's
 * own module loader cannot, on the versions of Node supported here, so they go through the same transform as ours.
 */
const ES_MODULES = [
  '@borewit',
  '@cloudflare',
  '@nestjs',
  '@tokenizer',
  'file-type',
  'iterare',
  'jose',
  'load-esm',
  'marked',
  'oauth4webapi',
  'oidc-provider',
  'openid-client',
  'strtok3',
  'token-types',
  'uid',
  'uint8array-extras',
];

/** On the real engine, which test/run.mjs starts once for all of them. */
const ENGINE = [
  '<rootDir>/**/*.story.spec.ts',
  '<rootDir>/apps/api/**/*.http.spec.ts',
  '<rootDir>/test/scenarios/**/*.spec.ts',
  '<rootDir>/test/faults/**/*.spec.ts',
  '<rootDir>/test/histories/**/*.spec.ts',
  '<rootDir>/test/rights/**/*.spec.ts',
  '<rootDir>/test/security/**/*.spec.ts',
];
/** What `npm run procedure:new` copies is in no catalogue: test/scenarios/added-procedure.spec.ts plays its copy. */
const NOT_PLAYED = '!**/infra/procedures/template/**';
const BROWSER = ['<rootDir>/test/browser/**/*.spec.ts'];
/** On a real Keycloak, which test/keycloak/run.mjs starts; not a part of `npm test`. */
const KEYCLOAK = ['<rootDir>/test/keycloak/**/*.spec.ts'];
/** On a real OpenLDAP, which test/directory/run.mjs starts; not a part of `npm test`. */
const DIRECTORY = ['<rootDir>/test/directory/**/*.spec.ts'];

const withinRoot = (glob) => glob.replace('<rootDir>/', '');

const shared = {
  rootDir: __dirname,
  testEnvironment: 'node',
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.marino/'],
  transform: {
    '^.+\\.[jt]sx?$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2023',
          parser: { syntax: 'typescript', tsx: false, decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true },
        },
        module: { type: 'commonjs' },
      },
    ],
  },
  transformIgnorePatterns: [`/node_modules/(?!(${ES_MODULES.join('|')})/)`],
};

module.exports = {
  // A machine that is busy is slow, and slow is not wrong: what stands still ends all the same.
  testTimeout: 300_000,
  projects: [
    {
      ...shared,
      displayName: 'unit',
      testMatch: [
        '<rootDir>/**/*.spec.ts',
        ...[...ENGINE, ...BROWSER, ...KEYCLOAK, ...DIRECTORY].map((glob) => `!**/${withinRoot(glob)}`),
        NOT_PLAYED,
      ],
    },
    { ...shared, displayName: 'engine', testMatch: [...ENGINE, NOT_PLAYED] },
    { ...shared, displayName: 'browser', testMatch: BROWSER },
    { ...shared, displayName: 'keycloak', testMatch: KEYCLOAK },
    { ...shared, displayName: 'directory', testMatch: DIRECTORY },
  ],
};
