import { barsOf, openPdf, pagesOf } from '../../../test/support/pdf';
import { pdfRenderer } from './pdf-renderer';

const render = (text: string) =>
  pdfRenderer.render(text, { title: 'Relazione', number: '1', day: '2026-03-09' }).content;
const FILL = 'Riga  \n'.repeat(40);

/** What is said in the place of each figure, with where it stands. */
function figuresOf(content: Buffer): { alt: string; box: number[] | undefined }[] {
  return openPdf(content)
    .bodies.filter((body) => body.includes('/S /Figure'))
    .map((body) => {
      const [, bytes = ''] = /\/Alt \(\xfe\xff([\s\S]*?)\)\n/.exec(body) ?? [];
      const box = /\/BBox \[(.*)\]/.exec(body)?.[1];
      return {
        alt: Buffer.from(bytes, 'latin1').swap16().toString('utf16le'),
        box: box?.split(' ').map(Number),
      };
    });
}

const severities = ':::bars Rilievi per gravità\n- Critica: 0\n- Alta: 2\n- Media: 4\n- Bassa: 1\n:::\n';

test('bars are as long as their figures, which stand beside them, nought too', () => {
  const content = render(severities);
  const [bars = []] = barsOf(content);
  expect(bars).toHaveLength(3);
  const [two, four, one] = bars.map(({ width }) => width);
  expect(two).toBeCloseTo((four ?? 0) / 2, 1);
  expect(one).toBeCloseTo((four ?? 0) / 4, 1);
  const [page = []] = pagesOf(content);
  for (const [label, shown, bar] of [
    ['Critica', '0', undefined],
    ['Alta', '2', bars[0]],
    ['Media', '4', bars[1]],
    ['Bassa', '1', bars[2]],
  ] as const) {
    const { x: left = 0, y = 0 } = page.find(({ text }) => text === label) ?? {};
    const figure = page.find((other) => other.text === shown && other.y === y);
    expect(figure?.x).toBeGreaterThan(left);
    if (bar) {
      expect(figure?.x).toBeGreaterThan(bar.x + bar.width);
      expect(y).toBeGreaterThan(bar.y);
      expect(y).toBeLessThan(bar.y + bar.height);
    }
  }
});

test('columns are as high as their figures and stand on one line in their order', () => {
  const content = render(':::columns Giornate\n- 2024: 1.000,50\n- 2025: 500,25\n- 2026: 0\n:::\n');
  const [bars = []] = barsOf(content);
  expect(bars).toHaveLength(2);
  expect(bars[0]?.height).toBeCloseTo(2 * (bars[1]?.height ?? 0), 1);
  expect(bars[0]?.y).toBeCloseTo(bars[1]?.y ?? 0, 1);
  expect(bars[0]?.x).toBeLessThan(bars[1]?.x ?? 0);
  const [page = []] = pagesOf(content);
  expect(page.map(({ text }) => text)).toEqual(
    expect.arrayContaining(['1.000,50', '500,25', '0', '2024', '2025', '2026']),
  );
});

test('a screen reader hears every figure of a chart', () => {
  const [figure] = figuresOf(render(severities));
  expect(figure?.alt).toBe('Grafico a barre «Rilievi per gravità». Critica: 0; Alta: 2; Media: 4; Bassa: 1.');
  const [columns] = figuresOf(render(':::columns Giornate\n- 2025: 12 %\n:::\n'));
  expect(columns?.alt).toBe('Grafico a colonne «Giornate». 2025: 12 %.');
});

test('a chart stays on one page and says where it stands', () => {
  for (const before of [0, 20, 40, 44, 46, 48, 50]) {
    const content = render(`${'Riga  \n'.repeat(before)}\n${severities}`);
    const pages = pagesOf(content).map((page) => page.filter(({ text }) => /^(Rilievi|Bassa)/.test(text)));
    expect(pages.filter((page) => page.length === 2)).toHaveLength(1);
    const [, bottom = 0, , top = 0] = figuresOf(content)[0]?.box ?? [];
    const bars = barsOf(content).flat();
    expect(bars.every(({ y, height }) => y > bottom && y + height < top)).toBe(true);
  }
});

test('a chart of noughts has no bars, and one that is higher than a page goes on over it', () => {
  expect(barsOf(render(':::bars Nulla\n- Uno: 0\n- Due: 0\n:::\n')).flat()).toEqual([]);
  const long = 'una etichetta che non finisce mai '.repeat(9);
  const items = Array.from({ length: 20 }, (_, index) => `- ${long}${index}: ${index}`).join('\n');
  const content = render(`${FILL}\n:::bars Lungo\n${items}\n:::\n`);
  expect(pagesOf(content).length).toBeGreaterThan(2);
  expect(figuresOf(content)[0]?.box).toBeUndefined();
  expect(barsOf(content).flat()).toHaveLength(19);
});

test('figures of columns do not run into their neighbours', () => {
  const items = Array.from({ length: 12 }, (_, index) => `- M${index}: 1.234.567,00`).join('\n');
  const [page = []] = pagesOf(render(`:::columns Somme\n${items}\n:::\n`));
  const lefts = page.filter(({ text }) => text === '1.234.567,00').map(({ x }) => x);
  expect(lefts).toHaveLength(12);
  for (const [index, x] of lefts.slice(1).entries()) expect(x - (lefts[index] ?? 0)).toBeGreaterThan(34);
});
