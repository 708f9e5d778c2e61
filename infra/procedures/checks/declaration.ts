import type { z } from 'zod';
import { isStandard } from '../../../libs/casework';
import { type ProcedureDeclaration, separationOf, unitsOf } from '../../../libs/domain';
import { jsonSchemaOf } from '../../../libs/forms';
import { type Citation, describeValue, formatCitation } from '../../../libs/law';
import { demonstration } from '../../../libs/organisation';
import { entriesOf, type Finding } from './finding';
import { textsIn, wrongWith } from './texts';

const offices = new Set(demonstration.offices.map(({ id }) => id));
const heldByOne = new Set(
  demonstration.offices.filter(({ kind }) => kind === 'manager' || kind === 'organ').map(({ id }) => id),
);
const units = new Set(demonstration.units.map(({ id }) => id));

/** Everything that can be said of a declaration by looking at it. */
export function declarationFindings(declaration: ProcedureDeclaration): Finding[] {
  return [
    ...references(declaration),
    ...dutiesApart(declaration),
    ...texts(declaration),
    ...forms(declaration),
    ...citations(declaration),
    ...notice(declaration),
  ];
}

function references(declaration: ProcedureDeclaration): Finding[] {
  const { tasks, requests, stages, deadlines, term, publicNotice } = declaration;
  const findings: Finding[] = [];
  const wrong = (at: string, message: string) => findings.push({ check: 'references', at, message });
  const office = (at: string, id: string) => {
    if (!offices.has(id)) wrong(at, `there is no office “${id}” in the organisation`);
  };
  for (const [at, key, { stage, office: id }] of entriesOf('tasks', tasks)) {
    office(at, id);
    if (!isStandard(key) && !stages[stage]) wrong(at, `belongs to a stage “${stage}” that is not declared`);
  }
  for (const [at, , request] of entriesOf('requests', requests)) {
    if (request.offices !== 'participants') for (const id of request.offices) office(at, id);
    for (const stage of request.stages ?? [])
      if (!stages[stage]) wrong(at, `may be made in a stage “${stage}” that is not declared`);
  }
  for (const { unit, officer, manager } of unitsOf(declaration)) {
    office('officer', officer);
    office('manager', manager);
    if (!units.has(unit)) wrong('unit', `there is no unit “${unit}” in the organisation`);
  }
  if (term) {
    office('term.substitute', term.substitute);
    if (!deadlines[term.deadline])
      wrong('term', `names the deadline “${term.deadline}”, which is not declared`);
  }
  for (const { office: id } of publicNotice.decides) office('publicNotice.decides', id);
  if (publicNotice.startedBy === 'application') office('publicNotice.desk', publicNotice.desk);
  return findings;
}

/** Duties that the house keeps apart must be declared, and possible: an office that one person holds cannot have both. */
function dutiesApart({ tasks }: ProcedureDeclaration): Finding[] {
  const findings: Finding[] = [];
  const wrong = (at: string, message: string) => findings.push({ check: 'duties', at, message });
  const all = entriesOf('tasks', tasks);
  for (const [at, , { confirms, duty, signs }] of all) {
    if (confirms && !duty)
      wrong(at, 'signs or pays: say as which `duty`, so that it is kept apart from others');
    if (confirms && !signs)
      findings.push({
        check: 'signatures',
        at,
        message: 'signs or pays: say what it `signs`, so that mandates and limits hold for it',
      });
  }
  for (const [index, [at, key, { office, duty }]] of all.entries()) {
    if (!duty || !heldByOne.has(office)) continue;
    for (const [, other, before] of all.slice(0, index))
      if (before.office === office && before.duty && separationOf(duty, before.duty))
        wrong(at, `nobody may do both “${other}” and “${key}”, and one person alone holds ${office}`);
  }
  return findings;
}

function texts(declaration: ProcedureDeclaration): Finding[] {
  return textsIn(declaration).flatMap(([at, text]) =>
    wrongWith(text).map((message) => ({ check: 'texts', at, message })),
  );
}

function forms({ opening, tasks, requests }: ProcedureDeclaration): Finding[] {
  const all: [string, z.ZodType][] = [
    ['opening', opening.form],
    ...entriesOf('tasks', tasks).map(([at, , { form }]) => [at, form] as [string, z.ZodType]),
    ...entriesOf('requests', requests).map(([at, , { form }]) => [at, form] as [string, z.ZodType]),
  ];
  return all.flatMap(([at, form]) => fieldsWithoutLabel(at, form));
}

function fieldsWithoutLabel(at: string, form: z.ZodType): Finding[] {
  try {
    const { properties } = jsonSchemaOf(form, 'it') as { properties: Record<string, { title?: string }> };
    return Object.entries(properties)
      .filter(([, { title }]) => !title?.trim())
      .map(([field]) => ({ check: 'forms', at: `${at}.form.${field}`, message: 'the field has no label' }));
  } catch (error) {
    return [{ check: 'forms', at: `${at}.form`, message: `cannot be drawn: ${(error as Error).message}` }];
  }
}

function citations({ tasks, deadlines, acts, requests, term, basis }: ProcedureDeclaration): Finding[] {
  const cited: [string, Citation | undefined][] = [
    ...[
      ...entriesOf('tasks', tasks),
      ...entriesOf('deadlines', deadlines),
      ...entriesOf('acts', acts),
      ...entriesOf('requests', requests),
    ].map(([at, , of]) => [at, of.basis] as [string, Citation | undefined]),
    ...(term?.silence ?? []).map(({ basis: of }, at) => [`term.silence.${at}`, of] as [string, Citation]),
    ...basis.map((of, at) => [`basis.${at}`, of] as [string, Citation]),
  ];
  const findings: Finding[] = cited
    .filter(([, of]) => !of || formatCitation(of, 'it') === '')
    .map(([at]) => ({ check: 'citations', at, message: 'cites no law: give it a `basis`' }));
  if (basis.length === 0)
    findings.push({ check: 'citations', at: 'basis', message: 'the procedure stands on no law' });
  return findings;
}

function notice({ publicNotice, opening }: ProcedureDeclaration): Finding[] {
  const findings: Finding[] = [];
  const wrong = (at: string, message: string) => findings.push({ check: 'notice', at, message });
  const begins = opening.protocol ? 'application' : 'ownMotion';
  if (publicNotice.startedBy !== begins)
    wrong('publicNotice.startedBy', `must be “${begins}”, as \`opening.protocol\` is ${opening.protocol}`);
  const shown = publicNotice.parameters.map(({ key }) => key);
  for (const key of new Set(shown.filter((each, at) => shown.indexOf(each) !== at)))
    wrong('publicNotice.parameters', `shows ${key} twice`);
  for (const parameter of publicNotice.parameters) {
    for (const { from, value } of parameter.values) {
      try {
        for (const language of ['it', 'en'] as const) describeValue(parameter, value, language);
      } catch {
        wrong(
          'publicNotice.parameters',
          `the value of ${parameter.key} from ${from} cannot be read by people: give it a \`unit\` or \`choices\``,
        );
      }
    }
  }
  return findings;
}
