/**
 * Operations that may refuse with 422 what their schema allows, by rules that no schema can say: the form that a procedure or
 * a calculator declares, a file that must not be empty, a person who must hold an office, days in order, one of two fields.
 */
const RULED = [
  'Bulk.assign',
  'Bulk.remind',
  'Calculators.run',
  'CaseRelations.convert',
  'Cases.open',
  'Cases.request',
  'Demonstration.move',
  'Documents.add',
  'ElectoralPeriods.change',
  'ElectoralPeriods.enter',
  'Mandates.give',
  'OfficeCalendar.close',
  'Substitutions.enter',
  'Tasks.assign',
  'Tasks.complete',
  'Teams.set',
];

/** What only the API or a provider of identities can have written, refused with 400: where a page begins, a token. */
const SEALED = [
  'AccessRecord.list',
  'Accesses.ofCase',
  'Accesses.reserved',
  'Accesses.toAcknowledge',
  'CaseRelations.page',
  'Cases.list',
  'Journal.page',
  'Registers.entries',
  'SignIn.providerSignedOut',
  'Tasks.inbox',
];

const accepted = (...more) => ['2xx', '3xx', '401', '403', '404', '409', ...more];

const refused = ['400', '401', '403', '404', '405', '406', '409', '414', '415', '422', '428', '429'];

const mayRefuse = (operations, status) =>
  `[[operations]]\ninclude-operation-id = ${JSON.stringify(operations)}\n` +
  `checks.positive_data_acceptance.expected-statuses = ${JSON.stringify(accepted(status))}\n`;

/** Where ids of what is there are tried. */
const PLACES = [
  { of: 'cases', path: '^/api/cases/\\{id\\}', parameter: 'id' },
  { of: 'tasks', path: '^/api/tasks/\\{id\\}', parameter: 'id' },
  { of: 'procedures', path: '^/api/procedures/\\{key\\}', parameter: 'key' },
  { of: 'registers', path: '^/api/registers/\\{key\\}', parameter: 'key' },
];

/**
 * What Schemathesis is told, as TOML: ids of cases, tasks and the like that are there, so that requests reach more than
 * "not found", and where a rule may refuse what a schema allows.
 */
export function configurationOf(there) {
  const filled = PLACES.filter(({ of }) => there[of].length > 0);
  return [
    `[checks]\npositive_data_acceptance.expected-statuses = ${JSON.stringify(accepted())}\n` +
      // A value that is longer than its schema allows may make the whole address too long.
      `negative_data_rejection.expected-statuses = ${JSON.stringify(refused)}\n`,
    ...filled.map(({ of }) => `[dictionaries.${of}]\nvalues = ${JSON.stringify(there[of])}\n`),
    ...filled.map(
      ({ of, path, parameter }) =>
        `[[operations]]\ninclude-path-regex = ${JSON.stringify(path)}\n` +
        `parameters = { "path.${parameter}" = { dictionary = "${of}", probability = 0.7 } }\n`,
    ),
    mayRefuse(RULED, '422'),
    mayRefuse(SEALED, '400'),
    // Files come back as they were brought, also one that says it is a text and is none.
    `[[operations]]\ninclude-operation-id = "Documents.content"\nchecks.response_schema_conformance.enabled = false\n`,
  ].join('\n');
}
