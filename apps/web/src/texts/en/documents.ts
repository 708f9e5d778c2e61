import type { TextsOf } from '../same-keys';

export const documents: TextsOf<'documents'> = {
  title: 'Document',
  number: 'Number',
  date: 'Date',
  download: 'Download',
  downloadAs: 'Download the {{kind}}',
  correction: 'State of the act',
  byJudgment: 'judgment {{judgment}}',
  byAct: 'act no. {{number}}',
  from: 'from {{day}}',
  until: 'until {{day}}',
  fingerprint: 'SHA-256 fingerprint:',
  kinds: { application: 'Application', letter: 'Letter', act: 'Act', attachment: 'Attachment' },
};
