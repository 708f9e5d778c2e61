import { SaxesParser } from 'saxes';
import { openPdf, type OpenedPdf } from '../../../test/support/pdf';
import { pdfRenderer } from './pdf-renderer';

const day = '2026-03-09';
const text = `:::letterhead
Comune «A & B» <Milano>
:::

Testo con **grassetto** e *corsivo*.

:::bars Rilievi
- Alta: 2
- Bassa: 0
:::
`;
const render = (title = 'Relazione', number = '1', of = text) =>
  pdfRenderer.render(of, { title, number, day }).content;

const [, catalogue] = partsOf(openPdf(render()));

function partsOf(file: OpenedPdf): [OpenedPdf, string] {
  return [file, file.bodies.find((body) => body.includes('/Type /Catalog')) ?? ''];
}

const numbered = (name: string, body: string): string | undefined =>
  new RegExp(`/${name} \\[?(\\d+) 0 R`).exec(body)?.[1];

/** The texts of the file’s description in XML, each by its element; throws where that is no XML. */
function descriptionOf(content: Buffer): Record<string, string> {
  const [file, root] = partsOf(openPdf(content));
  const found: Record<string, string> = {};
  const path: string[] = [];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name }) => path.push(name));
  parser.on('closetag', () => path.pop());
  parser.on('text', (value) => {
    if (value.trim()) found[path.filter((name) => !name.startsWith('rdf:')).at(-1) ?? ''] = value;
  });
  parser.write(file.stream(numbered('Metadata', root)).toString('utf8').trim()).close();
  return found;
}

test('a document says that it is PDF/A-2a, in the words of its properties (ISO 19005-2, 6.6)', () => {
  expect(descriptionOf(render('Relazione & <altro>'))).toEqual({
    'dc:language': 'it-IT',
    'dc:title': 'Relazione & <altro> n. 1',
    'dc:creator': 'Comune «A & B» <Milano>',
    'pdfaid:part': '2',
    'pdfaid:conformance': 'A',
    'xmp:CreateDate': '2026-03-09T11:00:00Z',
    'xmp:CreatorTool': 'Marino',
    'pdf:Producer': 'Marino',
  });
  expect(render('Relazione & <altro>').toString('latin1')).toContain('(Relazione & <altro> n. 1)');
});

test('a title that no XML can hold does not break the description', () => {
  expect(descriptionOf(render('Riga\u0007 \u0000fine\ud800'))['dc:title']).toBe('Riga   fine  n. 1');
  expect(descriptionOf(render('Senza carta intestata', '1', 'Testo.'))['dc:creator']).toBeUndefined();
});

test('colours mean what the profile within the file says (ISO 19005-2, 6.2.3)', () => {
  const file = openPdf(render());
  const intent = file.object(numbered('OutputIntents', catalogue));
  expect(intent).toContain('/S /GTS_PDFA1');
  const profile = file.stream(numbered('DestOutputProfile', intent));
  expect(profile.subarray(36, 40).toString('latin1')).toBe('acsp');
  expect(profile.subarray(16, 20).toString('latin1')).toBe('RGB ');
});

test('every font is within the file, and each of its signs can be read (ISO 19005-2, 6.2.11)', () => {
  const file = openPdf(render());
  const fonts = file.bodies.filter((body) => body.includes('/Subtype /Type0'));
  expect(fonts).toHaveLength(3);
  for (const font of fonts) {
    expect(file.stream(numbered('ToUnicode', font)).toString('latin1')).toContain('beginbfrange');
    const descendant = file.object(numbered('DescendantFonts', font));
    const descriptor = file.object(numbered('FontDescriptor', descendant));
    expect(file.stream(numbered('FontFile2', descriptor)).toString('latin1', 0, 4)).toBe('true');
  }
});

test('structure and language are there for who does not see the page (ISO 19005-2, 6.7)', () => {
  const file = openPdf(render());
  expect(catalogue).toContain('/Lang (it-IT)');
  expect(file.object(numbered('MarkInfo', catalogue))).toContain('/Marked true');
  expect(file.object(numbered('StructTreeRoot', catalogue))).toContain('/ParentTree');
});

test('nothing in it runs, is locked, is seen through or stands elsewhere (ISO 19005-2, 6.1 to 6.5)', () => {
  const source = openPdf(render()).bodies.join('\n');
  expect(source).not.toMatch(
    /\/(JavaScript|JS|AA|OpenAction|Encrypt|EmbeddedFiles|SMask|ca|CA|BM|URI|Launch)\b/,
  );
  expect(render().toString('latin1')).toMatch(/^%PDF-1\.7\n%[\x80-\xff]{4}/);
  expect(render().toString('latin1')).not.toContain('/Encrypt');
});

test('the same document has the same name within, another one another', () => {
  const idOf = (content: Buffer) => /\/ID \[<(\w{32})> <\1>\]/.exec(content.toString('latin1'))?.[1];
  expect(idOf(render())).toBeDefined();
  expect(idOf(render())).toBe(idOf(render()));
  expect(idOf(render('Relazione', '2'))).not.toBe(idOf(render()));
});
