import type { TextsOf } from '../same-keys';

export const times: TextsOf<'times'> = {
  title: 'Times of procedures',
  lead: 'How long procedures really take, against the terms they have to keep (Law 241/1990, art. 2, para. 4-bis). Measured are the cases concluded by an act in the year.',
  year: 'Year',
  csv: 'Download CSV',
  json: 'JSON',
  nothing: 'In {{year}} no case was concluded or went past its term.',
  caption: 'Times of the cases concluded in {{year}}',
  concluded: 'Concluded',
  prescribed: 'Term (days)',
  elapsed: 'Duration (days)',
  used: 'Duration without pauses (days)',
  within: 'Within the term',
  withinCount_one: '{{count}} case',
  withinCount_other: '{{count}} cases',
  openBeyond: 'Open past the term',
  median: 'median {{days}}',
  mean: 'mean {{days}}',
  range: '{{least}} to {{most}}',
  dictionary: 'What the data mean',
  dictionaryText:
    'The CSV file has these columns, with semicolons between them, decimal commas and UTF-8. Its words are Italian.',
  dictionaryFile: 'Download the data dictionary (CSV)',
};
