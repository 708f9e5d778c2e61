import fc from 'fast-check';
import { pagesOf, type ShownText } from '../../../test/support/pdf';
import { pdfRenderer } from './pdf-renderer';
import { widthOf } from './typeface';

const properties = { title: 'Ricevuta', number: '2026/0000123', day: '2026-03-09' };
const render = (text: string) => pdfRenderer.render(text, properties).content;
const shown = (text: string) => pagesOf(render(text));
const textsOf = (page: ShownText[] | undefined) => (page ?? []).map(({ text }) => text);
const LEFT = 65;
const RIGHT = 595.28 - LEFT;

const letter = `:::letterhead
Comune di Milano  
Unità
:::

Prot. n. 2026/0000123

:::addressee
Spett.le  
**Ente «Così»**
:::

**Oggetto: prova**

Testo della lettera.

:::signature
Il responsabile  
Giulia Ferrari
:::
`;

test('a letter shows its parts in their places', () => {
  const [page = []] = shown(letter);
  const at = (wanted: string) => page.find(({ text }) => text === wanted);
  expect(textsOf(page)).toEqual([
    'Comune di Milano',
    'Unità',
    'Prot.\u00a0n.\u00a02026/0000123',
    'Spett.le',
    'Ente «Così»',
    'Oggetto: prova',
    'Testo della lettera.',
    'Il responsabile',
    'Giulia Ferrari',
    'Ricevuta n.\u00a02026/0000123',
    'Pagina 1 di 1',
  ]);
  expect(at('Testo della lettera.')?.x).toBe(LEFT);
  expect(at('Spett.le')?.x).toBeGreaterThan(300);
  expect(at('Giulia Ferrari')?.x).toBeGreaterThan(350);
  expect(at('Oggetto: prova')?.font).toBe('TitilliumWeb-SemiBold');
});

test('what the file says of itself comes from the case, nothing from the clock', () => {
  const content = render(letter);
  const source = content.toString('latin1');
  expect(source).toContain('/Lang (it-IT)');
  expect(source).toContain('(D:20260309110000Z)');
  expect(source).toContain('/Marked true');
  expect(source).toContain('(Comune di Milano)');
  expect(render(letter).equals(content)).toBe(true);
});

test('amounts end on the right edge of their column', () => {
  const [page = []] = shown(
    '| Voce | Importo |\n| --- | ---: |\n| Oneri | 1.000,00 |\n| Altro | 36.200.000,00 |\n',
  );
  const ends = page
    .filter(({ text }) => /\d,00$/.test(text))
    .map(({ text, x }) => x + widthOf(text, 'plain', 10));
  expect(ends).toHaveLength(2);
  for (const end of ends) expect(end).toBeCloseTo(RIGHT - 4, 1);
});

test('a table that goes on to another page repeats its head there', () => {
  const rows = Array.from({ length: 60 }, (_, index) => `| Ente ${index} | 1,00 |`).join('\n');
  const pages = shown(`| Beneficiario | Importo |\n| --- | ---: |\n${rows}\n`);
  expect(pages).toHaveLength(2);
  for (const [index, page] of pages.entries()) {
    expect(textsOf(page)).toContain('Beneficiario');
    expect(textsOf(page)).toContain(`Pagina ${index + 1} di 2`);
  }
  expect(pages.flat().filter(({ text }) => text.startsWith('Ente'))).toHaveLength(60);
});

test('a signature is never alone on its page, nor a heading at the foot of one', () => {
  for (let lines = 30; lines < 60; lines += 1) {
    const filling = Array.from({ length: lines }, (_, line) => `Riga ${line}`).join('  \n');
    const [, second] = shown(`${filling}\n\n# Titolo\n\nDi seguito.\n\n:::signature\nIl Dirigente\n:::\n`);
    if (!second) continue;
    const first = textsOf(second)[0];
    expect(first).not.toBe('Il Dirigente');
    expect(first).not.toBe('Di seguito.');
  }
});

test('whatever is written stays between the margins and is all there', () => {
  const words = fc.array(fc.stringMatching(/^[A-Za-zàèéìòù0-9.,/-]{1,60}$/), { minLength: 1, maxLength: 80 });
  fc.assert(
    fc.property(words, fc.constantFrom('', '- ', '1. '), (list, mark) => {
      // A letter first: what would be Markdown is not the subject here.
      const text = `${mark}a ${list.join(' ')}`;
      const pages = shown(text);
      const lines = pages
        .flatMap((page) => page.slice(0, -2))
        .filter(({ text: line }) => line !== '•' && line !== '1.');
      for (const { text: line, x } of lines) {
        expect(x).toBeGreaterThanOrEqual(LEFT);
        expect(x + widthOf(line, 'plain', 10.5)).toBeLessThanOrEqual(RIGHT + 0.1);
      }
      const bare = (value: string) => value.replace(/[\s\u00a0]/g, '');
      expect(bare(lines.map(({ text: line }) => line).join(''))).toBe(bare(text.slice(mark.length)));
    }),
    { numRuns: 60 },
  );
});

test('names keep their accents, and no sign disappears without a trace', () => {
  const [page] = shown('Đorđe Ștefănescu, Győr – ﬁducia 😀 Ж e\u0301 \u2011 fine');
  expect(textsOf(page)[0]).toBe('Đorđe Ștefănescu, Győr – fiducia ? ? é - fine');
});

test('an article and its paragraph stand on one line', () => {
  for (let length = 60; length < 110; length += 1) {
    const [page] = shown(`${'a'.repeat(10)} ${'b '.repeat(length / 2)} (L. 241/1990, art. 3, c. 4)`);
    expect(textsOf(page).some((line) => line.includes('art.\u00a03,\u00a0c.\u00a04'))).toBe(true);
  }
});
