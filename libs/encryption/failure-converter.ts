import { DefaultFailureConverter } from '@temporalio/common';

/**
 * Messages and stack traces of failures go where payloads go, and are encrypted with them. The name is the one by which
 * Temporal finds it, in workers and in the bundle of the workflows.
 */
export const failureConverter = new DefaultFailureConverter({ encodeCommonAttributes: true });
