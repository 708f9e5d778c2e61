import { isStandard } from '../../../../libs/casework';
import {
  channels,
  type NoticeOnApplication,
  type NoticeText,
  organNames,
  ownCaseWays,
  paymentOf,
  type ProcedureDeclaration,
  type PublicNotice,
  type PublicApplication,
  type PublicParagraph,
  type PublicParameter,
  type PublicProcedureSummary,
  type PublicProcedureView,
  remedyOf,
  silences,
  substitution,
  type TermDay,
  type TermDeclaration,
  type Text,
  unitsOf,
} from '../../../../libs/domain';
import {
  type Citation,
  describeValue,
  entryOn,
  formatCitation,
  isInForce,
  type LocalDate,
  type Parameter,
} from '../../../../libs/law';
import { formLines } from './form-lines';
import type { Directory } from './public-offices.service';

/** What the page of a procedure depends on beside its declaration. */
export interface Circumstances {
  readonly on: LocalDate;
  readonly demonstration: boolean;
  readonly offices: Directory;
  readonly catalogue: readonly ProcedureDeclaration[];
}

export function publicProcedureSummary(
  { key, code, title, summary, unit, term, publicNotice }: ProcedureDeclaration,
  { on, offices }: Pick<Circumstances, 'on' | 'offices'>,
): PublicProcedureSummary {
  return {
    key,
    code,
    title,
    summary,
    startedBy: publicNotice.startedBy,
    unit: offices.unitName(unit),
    term: term && termInWords(term, publicNotice, on),
  };
}

/** The page of D.Lgs. 33/2013 art. 35 c. 1: everything follows from the declaration and the organisation. */
export function publicProcedureView(
  declaration: ProcedureDeclaration,
  circumstances: Circumstances,
): PublicProcedureView {
  const { key, parent, basis, deadlines, term, publicNotice: notice } = declaration;
  const { on, demonstration, offices, catalogue } = circumstances;
  return {
    ...publicProcedureSummary(declaration, circumstances),
    on,
    demonstration,
    parent: catalogue.filter((other) => other.key === parent).map(named)[0],
    parts: catalogue.filter((other) => other.parent === key).map(named),
    basis: basis.map(cited),
    offices: unitsOf(declaration).map(({ manager }) => offices.office(manager)),
    decides: notice.decides.map(({ organ, office, decides }) => ({
      organ: organNames[organ],
      decides,
      office: offices.office(office),
    })),
    application:
      notice.startedBy === 'application' ? applicationOf(declaration, notice, circumstances) : undefined,
    begins: notice.startedBy === 'ownMotion' ? notice.begins : undefined,
    ownCase: notice.ownCase.map((way) => paragraph(ownCaseWays[way])),
    conclusion: term && conclusionOf(declaration, circumstances),
    deadlines: Object.entries(deadlines)
      .filter(([deadline]) => deadline !== term?.deadline && !isStandard(deadline))
      .map(([, { title, basis: rule, onExpiry }]) => ({ title, basis: cited(rule), onExpiry })),
    parameters: notice.parameters
      .filter((parameter) => isInForce(parameter, on))
      .map((parameter) => parameterOf(parameter, on)),
    silence: (term?.silence ?? []).map(({ meaning, when, basis: rule }) => ({
      meaning,
      text: silences[meaning],
      when,
      basis: cited(rule),
    })),
    declarationInstead:
      notice.declarationInstead === 'none'
        ? undefined
        : { text: notice.declarationInstead.text, basis: cited(notice.declarationInstead.basis) },
    remedies: notice.remedies
      .map(remedyOf)
      .map((remedy) => ({ ...paragraph(remedy), against: remedy.against })),
    substitute: term && { ...paragraph(substitution), office: offices.office(term.substitute) },
  };
}

function applicationOf(
  { opening }: ProcedureDeclaration,
  { applicants, attachments, attachmentsNote, desk, channels: ways, payments: due }: NoticeOnApplication,
  { on, offices }: Circumstances,
): PublicApplication {
  return {
    applicants,
    attachments: attachments.map(({ title, when, basis, doubt }) => ({
      title,
      when,
      basis: basis && cited(basis),
      doubt,
    })),
    attachmentsNote,
    desk: offices.office(desk),
    channels: ways.map((way) => paragraph(channels[way])),
    payments: due.map(({ kind, doubt }) => {
      const payment = paymentOf(kind);
      return { ...paragraph(payment), amount: valueOf(payment.amount, on), doubt };
    }),
    form: formLines(opening.form),
  };
}

function conclusionOf(
  { term, deadlines, publicNotice }: ProcedureDeclaration,
  { on }: Circumstances,
): PublicProcedureView['conclusion'] {
  if (!term || !isInForce(term.days, on)) return undefined;
  const day = termDayOf(publicNotice, on);
  const { source, doubt } = entryOn<unknown>(day?.day ?? term.days, on);
  return {
    within: termInWords(term, publicNotice, on),
    note: day?.note,
    source: cited(source),
    doubt,
    onExpiry: deadlines[term.deadline]?.onExpiry ?? { it: '', en: '' },
    extension: term.extension && isInForce(term.extension, on) ? valueOf(term.extension, on) : undefined,
  };
}

function termDayOf(notice: PublicNotice, on: LocalDate): TermDay | undefined {
  const day = notice.startedBy === 'application' ? notice.termDay : undefined;
  return day && isInForce(day.day, on) ? day : undefined;
}

/** The day the law names, or the number of days. */
function termInWords({ days }: TermDeclaration, notice: PublicNotice, on: LocalDate): Text {
  const named = termDayOf(notice, on);
  if (!named) return valueOf(days, on);
  const { it, en } = valueOf(named.day, on);
  return { it: `entro ${/^(8|11) /.test(it) ? 'l’' : 'il '}${it}`, en: `by ${en}` };
}

function parameterOf(parameter: Parameter<unknown>, on: LocalDate): PublicParameter {
  const { from, source, doubt } = entryOn(parameter, on);
  const { key, title } = parameter;
  return { key, title, value: valueOf(parameter, on), from, source: cited(source), doubt };
}

function valueOf<T>(parameter: Parameter<T>, on: LocalDate): Text {
  const { value } = entryOn(parameter, on);
  return { it: describeValue(parameter, value, 'it'), en: describeValue(parameter, value, 'en') };
}

function paragraph({ title, text, basis }: NoticeText): PublicParagraph {
  return { title, text, basis: basis.map(cited) };
}

/** A citation in both languages; a source that is no rule is told as it stands. */
function cited(source: Citation | string): Text {
  return typeof source === 'string'
    ? { it: source, en: source }
    : { it: formatCitation(source, 'it'), en: formatCitation(source, 'en') };
}

function named({ key, title }: ProcedureDeclaration): { key: string; title: Text } {
  return { key, title };
}
