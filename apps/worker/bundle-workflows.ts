import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { bundleWorkflowCode } from '@temporalio/worker';

/** Where the worker finds the workflows: made once by the build, so that a start need not bundle. */
export const bundlePath = join(__dirname, '../../workflow-bundle.js');

/** Code that knows no case: what it makes when it is loaded is the same for all. */
const pure = /[\\/](libs[\\/](law|domain|forms|casework)|workflows[\\/]procedures)[\\/]/;

async function bundle(): Promise<void> {
  const { code } = await bundleWorkflowCode({
    workflowsPath: require.resolve('../../workflows/index'),
    failureConverterPath: require.resolve('../../libs/encryption/failure-converter'),
    preloadModules: [
      require.resolve('../../workflows/no-promise-traces'),
      // Declarations and their forms are loaded once for all cases, not anew for each case that is opened or
      // comes back into memory: half of the time of an opening, and most of the memory of a case at rest.
      require.resolve('../../workflows/procedures/index'),
    ],
    webpackConfigHook: (config) => ({
      ...config,
      module: {
        ...config.module,
        rules: [...(config.module?.rules ?? []), { test: pure, loader: require.resolve('./freeze-exports') }],
      },
    }),
    logger: undefined,
  });
  await writeFile(bundlePath, code);
}

if (require.main === module) {
  bundle().catch((error: unknown) => {
    console.error(error);
    process.exitCode = 1;
  });
}
