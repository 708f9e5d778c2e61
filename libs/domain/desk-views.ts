import type { Text } from './text';
import type { DocumentView, FactColumnView } from './views';

/** What a visitor of the desk can do, and what they have filed. */
export interface DeskView {
  readonly name: string;
  readonly taxCode: string;
  readonly services: readonly DeskServiceView[];
  readonly filings: readonly DeskFilingView[];
}

/** A kind of application that can be filed at the desk. */
export interface DeskServiceView {
  readonly procedure: string;
  readonly title: Text;
  readonly instructions: Text;
  /** JSON Schema, draft 7. */
  readonly form: object;
  readonly attachments: readonly { readonly key: string; readonly title: Text; readonly required: boolean }[];
  /** Whether it is filed for somebody who stands in a register, what they are called, what is said where nobody does. */
  readonly standing?: { readonly title: Text; readonly missing: Text };
  /** For parts of campaigns: those that take applications now. */
  readonly campaigns?: readonly DeskCampaignView[];
  /** What the declared facts of a campaign are. */
  readonly facts?: Readonly<Record<string, FactColumnView>>;
}

export interface DeskCampaignView {
  readonly id: string;
  readonly title: string;
  readonly facts: Readonly<Record<string, unknown>>;
  /** For whom the visitor may file. */
  readonly standings: readonly { readonly key: string; readonly title: string }[];
}

/** How something filed at the desk stands. */
export interface DeskFilingView {
  readonly id: string;
  readonly kind: Text;
  readonly title: string;
  /** The campaign that it is a part of. */
  readonly campaign?: string;
  /** Number in the protocol. */
  readonly number?: string;
  readonly filedAt: string;
  readonly stage: Text;
  readonly outcome?: Text;
  readonly closedAt?: string;
}

export interface DeskFilingDetailView extends DeskFilingView {
  readonly documents: readonly Pick<
    DocumentView,
    'id' | 'title' | 'kind' | 'mediaType' | 'size' | 'sha256' | 'number' | 'at' | 'content'
  >[];
}
