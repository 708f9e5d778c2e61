import type { Language, ProcedureDeclaration, ProcedureView } from '../../../../libs/domain';
import { formatCitation } from '../../../../libs/law';
import { formSchema } from './form-schemas';

/** A procedure as the catalogue shows it to somebody who reads this language. */
export function procedureView(
  declaration: ProcedureDeclaration,
  mayOpen: boolean,
  language: Language,
): ProcedureView {
  const {
    key,
    code,
    title,
    summary,
    parent,
    parts,
    corrects,
    imports,
    opening,
    stages,
    tasks,
    requests,
    deadlines,
    outcomes,
    facts,
    context = {},
    basis,
  } = declaration;
  return {
    key,
    code,
    title,
    summary,
    parent,
    parts,
    corrects,
    imports,
    ...(opening.actOf && { aboutAct: true as const }),
    mayOpen,
    stages: Object.entries(stages).map(([stage, stageTitle]) => ({ key: stage, title: stageTitle })),
    opening: { form: formSchema(opening.form, language), protocol: opening.protocol },
    tasks: mapValues(tasks, (task) => ({
      title: task.title,
      instructions: task.instructions,
      office: task.office,
      stage: task.stage,
      form: formSchema(task.form, language),
      basis: task.basis && formatCitation(task.basis, language),
    })),
    requests: mapValues(requests, (request) => ({
      title: request.title,
      instructions: request.instructions,
      offices: request.offices,
      form: formSchema(request.form, language),
    })),
    deadlines: mapValues(deadlines, (deadline) => ({
      title: deadline.title,
      basis: formatCitation(deadline.basis, language),
      onExpiry: deadline.onExpiry,
    })),
    outcomes: mapValues(outcomes, (outcome) => ({ title: outcome.title, favour: outcome.favour })),
    facts,
    context,
    basis: basis.map((citation) => formatCitation(citation, language)),
  };
}

function mapValues<From, To>(
  record: Readonly<Record<string, From>>,
  map: (value: From) => To,
): Record<string, To> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, map(value)]));
}
