import { hasUnstorableText } from './storable-text';

describe('a text that PostgreSQL cannot keep', () => {
  it.each([
    ['U+0000', 'a\u0000b'],
    ['a high surrogate alone', 'a\ud800'],
    ['a low surrogate alone', '\udc00b'],
    ['inside an object', { answer: { notes: ['fine', '\u0000'] } }],
    ['as a name', { '\u0000': 1 }],
  ])('is found: %s', (_, value) => expect(hasUnstorableText(value)).toBe(true));

  it.each([
    ['a pair of surrogates', '😀'],
    ['line breaks and tabs', 'a\n\tb'],
    ['the letters of an escape', '\\u0000'],
    ['nothing', null],
    ['numbers and truth', { a: 1, b: true, c: undefined }],
  ])('is not seen in %s', (_, value) => expect(hasUnstorableText(value)).toBe(false));
});
