/**
 * Loaded before the sandbox is frozen and shared by all cases of a worker: takes away what the SDK does for every
 * promise made in a workflow, half of the workflow thread's time, only so that a query can list what a case waits for.
 * With MARINO_WORKER_STACK_TRACES the worker makes its own bundle without this module and keeps the traces.
 */
Error.stackTraceLimit = 0;

/** An error that costs nothing and has no trace; the SDK then keeps none. */
class NoTrace {}

/**
 * The SDK reaches into the sandbox through the constructor of a promise's class, with one of these two texts, each
 * time compiled anew. Any other text goes the way it always went.
 */
const known: Readonly<Record<string, () => unknown>> = {
  'return globalThis.__TEMPORAL_ACTIVATOR__': () =>
    (globalThis as { __TEMPORAL_ACTIVATOR__?: unknown }).__TEMPORAL_ACTIVATOR__,
  'return globalThis.Error': () => NoTrace,
};
const compile = Promise.constructor as (source: string) => unknown;
Object.defineProperty(Promise, 'constructor', {
  value: (source: string) => known[source] ?? compile(source),
});

export {};
