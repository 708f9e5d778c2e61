import { hasWords } from './words';

describe('a search for words', () => {
  it('asks for each as the beginning of a word', () => {
    expect(hasWords('Parrocchia san').toStatement().parameters).toEqual(['Parrocchia:* & san:*']);
  });

  it('takes letters and digits only, whatever was typed', () => {
    expect(hasWords("2026/0000012 'x' & !y \u0000").toStatement().parameters).toEqual([
      '2026:* & 0000012:* & x:* & y:*',
    ]);
  });

  it.each([undefined, '', '&|!()'])('finds everything when nothing can be searched: %p', (typed) => {
    expect(hasWords(typed).toStatement()).toEqual({ text: 'true', parameters: [] });
  });
});
