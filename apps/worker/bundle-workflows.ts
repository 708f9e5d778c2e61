import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { bundleWorkflowCode } from '@temporalio/worker';

/** Where the worker finds the workflows: made once by the build, so that a start need not bundle. */
export const bundlePath = join(__dirname, '../../workflow-bundle.js');

async function bundle(): Promise<void> {
  const { code } = await bundleWorkflowCode({
    workflowsPath: require.resolve('../../workflows/index'),
    preloadModules: [require.resolve('../../workflows/no-promise-traces')],
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
