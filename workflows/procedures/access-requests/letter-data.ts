import { displayDate, formatCitation, type LocalDate } from '../../../libs/law';
import type { z } from 'zod';
import { outcomes } from './declaration/outcomes';
import type { applicationForm } from './form';
import {
  type Assessment,
  type DocumentLine,
  type Ground,
  groundOf,
  type Holder,
  holders,
  type Kind,
  kinds,
  type Result,
} from './rules';

/** The Italian words of letters and acts for what the case holds as keys. */

type Application = z.output<typeof applicationForm>;

/** What the receipt says, before the request has its number. */
export function receiptData({ applicant, address, object }: Application, kind: Kind) {
  return { applicant, address, object, kind, kindTitle: kinds[kind].title.it };
}

interface CaseOfRequest {
  readonly application: Application;
  readonly receivedOn: LocalDate;
  readonly number: string;
}

interface RequestOnFile {
  readonly kind: Kind;
  readonly holder: Holder;
  readonly object: string;
}

/** What every letter about a request says of it. */
export function commonData(
  { application, receivedOn, number }: CaseOfRequest,
  { kind, holder, object }: RequestOnFile,
) {
  return {
    applicant: application.applicant,
    address: application.address,
    kind,
    kindTitle: kinds[kind].title.it,
    object,
    receivedOn,
    request: number,
    holder: holders[holder].title.it,
  };
}

const accessTexts: Readonly<Record<DocumentLine['access'], string>> = {
  whole: 'accesso integrale',
  redacted: 'accesso con oscuramenti',
  withheld: 'accesso escluso',
};

/** `Riservatezza di terzi (L. 241/1990, art. 24, c. 6)` */
export function groundText(ground: Ground): string {
  const { title, basis } = groundOf(ground);
  return `${title.it} (${formatCitation(basis, 'it')})`;
}

/** The documents as acts and the case page list them. */
export function documentTable(documents: readonly DocumentLine[]) {
  return documents.map(({ title, access, ground, redaction }) => ({
    title,
    access: accessTexts[access],
    ground: ground ? groundText(ground) : '',
    redaction: redaction ?? '',
  }));
}

/** What acts and letters say of an assessment. */
export function assessmentData({ result, documents, grounds, ...more }: Assessment) {
  return {
    result,
    documents: documentTable(documents),
    grounds: grounds.map((ground) => ({ text: groundText(ground) })),
    reasons: more.reasons,
    deferredUntil: more.deferredUntil,
    link: more.link,
  };
}

/** The same data for people at a task: what templates choose by is told in words. */
export function inWords<D extends { readonly kind?: Kind; readonly result?: Result }>({
  kind: _,
  result,
  ...data
}: D) {
  return { ...data, ...(result && { result: outcomes[result].title.it }) };
}

const stances: Readonly<Record<string, string>> = {
  opposes: 'si oppone',
  consents: 'non si oppone',
  silent: 'nessuna risposta nel termine',
  untraceable: 'irreperibile',
};

/** The third parties as the case page shows them. */
export function partyTable(
  parties: readonly {
    readonly name: string;
    readonly stance: string;
    readonly noticeReceivedOn?: LocalDate;
  }[],
) {
  return parties.map(({ name, stance, noticeReceivedOn }) => ({
    name,
    noticeReceivedOn: noticeReceivedOn ? displayDate(noticeReceivedOn, 'it') : '',
    stance: stances[stance] ?? stance,
  }));
}
