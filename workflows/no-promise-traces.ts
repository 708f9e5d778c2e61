// The SDK keeps a stack trace for every promise made in a workflow, half of the workflow thread's time.
// Loaded before the sandbox freezes Error; set MARINO_WORKFLOW_TRACES to build a bundle that keeps them.
Error.stackTraceLimit = 0;
