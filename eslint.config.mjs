import jest from 'eslint-plugin-jest';
import hooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

/** Forbids imports, each with the reason a reader of the error needs. */
function never(...patterns) {
  return { 'no-restricted-imports': ['error', { patterns }] };
}

const nodeBuiltIns = {
  regex: '^(node:|(fs|path|os|crypto|http|https|net|child_process|worker_threads|stream|util|events)(/|$))',
  message:
    'This code runs where Node is not (workflow sandbox, browser): ask an activity or pass the value in.',
};
const temporal = {
  regex: '^@temporalio/',
  message: 'Read by API, web and tests as well: orchestration belongs into workflow.ts.',
};
const frameworks = {
  regex: '^(@nestjs/|typeorm|pg$|express)',
  message: 'Law and domain know no framework and no database.',
};
const apps = { regex: '/apps/', message: 'Applications are built on this, never the other way round.' };
const persistence = {
  regex: '/libs/(persistence|config|observability)',
  message: 'A case reaches the outside only through activities.',
};
const clockAndChance = [
  'error',
  {
    selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
    message: 'Time comes from the case clock, passed in.',
  },
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: 'Time comes from the case clock, passed in.',
  },
  {
    selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']",
    message: 'Chance has no place in the law.',
  },
];

/** A procedure whose stories take more than one file has the rest of them in `stories/`. */
const tests = ['**/*.spec.ts', 'workflows/procedures/*/stories/*.ts'];

export default tseslint.config(
  { ignores: ['dist/**', 'node_modules/**', '.marino/**', 'coverage/**'] },
  ...tseslint.configs.recommendedTypeChecked,
  {
    languageOptions: {
      parserOptions: {
        projectService: { allowDefaultProject: ['*.mjs', '*.cjs'] },
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-deprecated': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': 'off',
      eqeqeq: 'error',
      'no-console': 'error',
      'prefer-const': 'error',
    },
  },
  {
    // Settings have one schema: libs/config reads the environment, everybody else gets values.
    files: ['apps/**/*.ts', 'workflows/**/*.ts', 'activities/**/*.ts', 'libs/**/*.ts'],
    ignores: ['libs/config/**', 'apps/web/vite.config.ts', ...tests],
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'process', property: 'env', message: 'Only libs/config reads the environment.' },
      ],
    },
  },
  {
    files: [
      'libs/law/**/*.ts',
      'libs/accounting/**/*.ts',
      'libs/domain/**/*.ts',
      'libs/forms/**/*.ts',
      'libs/casework/**/*.ts',
      'libs/letters/**/*.ts',
      'libs/organisation/**/*.ts',
      'libs/rights/**/*.ts',
    ],
    ignores: tests,
    rules: {
      ...never(nodeBuiltIns, temporal, frameworks, apps, persistence),
      'no-restricted-syntax': clockAndChance,
    },
  },
  {
    // Lower layers first: forms -> domain -> law.
    files: ['libs/law/**/*.ts'],
    ignores: tests,
    rules: never(nodeBuiltIns, temporal, frameworks, apps, {
      regex: '\\.\\./(domain|forms|organisation|persistence|config)',
      message: 'The law stands below domain and forms.',
    }),
  },
  {
    files: ['workflows/**/*.ts'],
    ignores: tests,
    rules: {
      ...never(nodeBuiltIns, frameworks, apps, persistence, {
        regex: '/activities',
        allowTypeImports: true,
        message: 'Workflows see the types of activities; the code runs elsewhere.',
      }),
    },
  },
  {
    files: ['workflows/procedures/*/**/*.ts', 'infra/procedures/template/*.ts'],
    // The orchestration; everything else in a folder is a declaration.
    ignores: ['**/{workflow,orchestration/*}.ts', ...tests],
    rules: {
      ...never(nodeBuiltIns, temporal, frameworks, apps, persistence, {
        regex: '/activities|(\\.\\.|workflows)/casework',
        message: 'A declaration is read by everybody: libs only.',
      }),
      'no-restricted-syntax': clockAndChance,
    },
  },
  {
    files: ['activities/**/*.ts'],
    ignores: tests,
    rules: never(apps, { regex: '/workflows/', message: 'Activities do not know who calls them.' }),
  },
  {
    files: ['apps/api/**/*.ts'],
    rules: never({ regex: '/(worker|web)/', message: 'API and worker meet only in the engine.' }),
  },
  {
    files: ['apps/worker/**/*.ts'],
    rules: never({ regex: '/(api|web)/', message: 'API and worker meet only in the engine.' }),
  },
  {
    files: ['apps/web/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': hooks },
    rules: {
      ...hooks.configs.recommended.rules,
      ...never(temporal, frameworks, persistence, {
        regex: '/(activities|casework|api|worker)/',
        message: 'The browser knows the API and the pure libraries, nothing of the server.',
      }),
    },
  },
  {
    files: ['apps/cli/**', 'apps/*/main.ts', 'apps/worker/bundle-workflows.ts', 'test/**', 'infra/**'],
    rules: { 'no-console': 'off' },
  },
  {
    files: tests,
    plugins: { jest },
    rules: {
      'jest/no-focused-tests': 'error',
      'jest/no-disabled-tests': 'error',
      'jest/expect-expect': [
        'error',
        // `opens` and `refused` are those of test/support/story.ts: they fail the test themselves.
        {
          assertFunctionNames: ['expect', 'expect*', 'fc.assert', 'request.**.expect', 'opens', 'refused'],
        },
      ],
      'jest/valid-expect': 'error',
      'jest/valid-expect-in-promise': 'error',
      'jest/no-identical-title': 'error',
    },
  },
  { files: ['**/*.mjs', '**/*.cjs'], extends: [tseslint.configs.disableTypeChecked] },
);
