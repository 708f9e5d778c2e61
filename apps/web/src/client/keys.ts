/** Names of cached reads. Each starts with its resource, so that a change can refresh all that show it. */
export const keys = {
  session: ['session'],
  people: ['people'],
  directory: ['directory'],
  procedures: ['procedures'],
  incoming: ['incoming'],
  tasks: ['tasks'],
  taskList: (filter: object) => ['tasks', 'list', filter],
  task: (id: string) => ['tasks', 'one', id],
  candidates: (task: string) => ['tasks', 'candidates', task],
  cases: ['cases'],
  caseList: (filter: object) => ['cases', 'list', filter],
  case: (id: string) => ['case', id],
  caseTasks: (id: string) => ['case', id, 'tasks'],
  children: (id: string) => ['case', id, 'children'],
  deadlines: (id: string) => ['case', id, 'deadlines'],
  documents: (id: string) => ['case', id, 'documents'],
  /** A document never changes, so it is no part of its case's reads. */
  documentText: (path: string) => ['document', path],
  journal: (id: string, order: string) => ['case', id, 'journal', order],
  verification: (id: string) => ['case', id, 'verification'],
  engineHistory: (id: string) => ['case', id, 'engine-history'],
} as const;
