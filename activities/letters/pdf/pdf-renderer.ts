import PDFDocument from 'pdfkit';
import { romeInstantOf } from '../../../libs/law';
import { type Block, readBlocks } from '../../../libs/letters/blocks';
import type { DocumentProperties, Renderer } from '../../ports';
import { ARCHIVAL, described, languageOf } from './archival';
import { Pages } from './pages';
import { textOf } from './strip';
import { stripsOf } from './strips';
import { fontOf, styles } from './typeface';

/** Margins of an A4 page, in points. */
const MARGIN = { top: 56, bottom: 72, side: 65 };

const LANGUAGE = 'it-IT';

/**
 * Makes the PDF of a letter or an act: PDF/A, A4, fonts embedded, structure and language for screen readers. Nothing in it
 * comes from the clock or from chance, so the same text gives the same bytes.
 */
export const pdfRenderer: Renderer = {
  render(text, properties) {
    const blocks = readBlocks(text);
    const document = newDocument(properties, authorOf(blocks));
    const column = { x: MARGIN.side, width: document.page.width - 2 * MARGIN.side };
    const pages = new Pages(document, { ...column, top: MARGIN.top, bottom: MARGIN.bottom });
    pages.place(stripsOf(blocks, column));
    pages.end(`${properties.title} n. ${properties.number}`);
    document.end();
    // pdfkit has no more to do once `end` returns: its whole output is waiting.
    return { mediaType: 'application/pdf', content: document.read() as Buffer };
  },
};

/** Whoever the letterhead names first. */
function authorOf(blocks: readonly Block[]): string {
  const head = blocks.find((block) => block.kind === 'placed' && block.place === 'letterhead');
  const [name = []] = head && 'lines' in head ? head.lines : [];
  return textOf(name);
}

function newDocument({ title, number, day }: DocumentProperties, author: string): PDFKit.PDFDocument {
  const document = new PDFDocument({
    size: 'A4',
    margin: 0,
    bufferPages: true,
    // No font of its own: only what is used is embedded.
    font: '',
    pdfVersion: '1.7',
    subset: ARCHIVAL,
    tagged: true,
    lang: LANGUAGE,
    displayTitle: true,
    info: {
      // Texts that know how to be part of XML; the types ask for primitive ones.
      Title: described(`${title} n. ${number}`) as string,
      ...(author && { Author: described(author) as string }),
      Creator: 'Marino',
      Producer: 'Marino',
      // The hour is not known to the document; at noon every time zone of the Union shows the day.
      CreationDate: new Date(romeInstantOf(day, 12)),
    },
  });
  languageOf(document, LANGUAGE);
  // Parsed fonts are taken too, which spares parsing them for each document; the types do not say so yet.
  for (const style of styles) document.registerFont(style, fontOf(style) as unknown as Buffer);
  return document;
}
