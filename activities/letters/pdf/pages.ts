import type { Run } from '../../../libs/letters/blocks';
import { breakLine } from './lines';
import type { Column, Element, Mark, Strip } from './strip';

interface Area extends Column {
  readonly top: number;
  readonly bottom: number;
}

const FOOTER_SIZE = 8;

/** Puts strips on pages, and each mark under the element of the structure it belongs to. */
export class Pages {
  private y: number;
  private readonly root: PDFKit.PDFStructureElement;
  private readonly elements = new Map<Element, PDFKit.PDFStructureElement>();
  /** The element whose content is being written on this page. */
  private open: Element | undefined;

  constructor(
    private readonly document: PDFKit.PDFDocument,
    private readonly area: Area,
  ) {
    this.y = area.top;
    this.root = document.struct('Document');
    document.addStructure(this.root);
  }

  place(strips: readonly Strip[]): void {
    for (const [index, strip] of strips.entries()) {
      const isKept = strips[index - 1]?.keep === true;
      if (!isKept && !this.hasRoomFor(togetherFrom(strips, index))) this.turn(strip.head);
      else if (this.y + strip.before + strip.height > this.foot) this.turn(strip.head);
      this.put(strip);
    }
  }

  /** Writes the foot of every page, now that their number is known, and closes the structure. */
  end(reference: string): void {
    this.close();
    const { start, count } = this.document.bufferedPageRange();
    for (let page = 0; page < count; page += 1) {
      this.document.switchToPage(start + page);
      this.document.markContent('Artifact', { type: 'Pagination' });
      this.footer(reference, 'left');
      this.footer(`Pagina ${page + 1} di ${count}`, 'right');
      this.document.endMarkedContent();
    }
    this.root.end();
  }

  private get foot(): number {
    return this.document.page.height - this.area.bottom;
  }

  private hasRoomFor(strips: readonly Strip[]): boolean {
    const height = strips.reduce((sum, strip) => sum + strip.before + strip.height, 0);
    return this.y + height <= this.foot;
  }

  private turn(head: readonly Strip[] = []): void {
    this.close();
    this.document.addPage();
    this.y = this.area.top;
    for (const strip of head) this.put(strip);
  }

  private put({ before, height, marks }: Strip): void {
    const top = this.y === this.area.top ? this.y : this.y + before;
    for (const mark of marks) {
      if (mark.kind === 'text') this.text(mark, top);
      else if (mark.kind === 'bar') this.bar(mark, top);
      else this.rule(mark, top);
    }
    this.y = top + height;
  }

  private text({ line, size, x, y, of }: Mark & { kind: 'text' }, top: number): void {
    this.enter(of, top);
    this.write(line.pieces, size, x, top + y);
  }

  private bar({ x, y, width, height, colour, of }: Mark & { kind: 'bar' }, top: number): void {
    this.enter(of, top);
    this.document
      .save()
      .fillColor(colour)
      .rect(x, top + y, width, height)
      .fill()
      .restore();
  }

  private rule({ weight, x, y, width }: Mark & { kind: 'rule' }, top: number): void {
    this.close();
    this.document.markContent('Artifact', { type: 'Layout' });
    this.document
      .lineWidth(weight)
      .moveTo(x, top + y)
      .lineTo(x + width, top + y)
      .stroke();
    this.document.endMarkedContent();
  }

  private footer(text: string, align: 'left' | 'right'): void {
    const { x, width } = this.area;
    const [line] = breakLine([{ text, style: 'plain' }], width * 0.75, FOOTER_SIZE);
    if (!line) return;
    const left = align === 'left' ? x : x + width - line.width;
    this.write(line.pieces, FOOTER_SIZE, left, this.document.page.height - this.area.bottom / 2);
  }

  private write(
    pieces: readonly (Run & { width: number })[],
    size: number,
    left: number,
    baseline: number,
  ): void {
    let x = left;
    for (const { text, style, width } of pieces) {
      this.document.font(style, size);
      this.document.text(text, x, baseline, { lineBreak: false, baseline: 'alphabetic' });
      x += width;
    }
  }

  private enter(element: Element, top: number): void {
    if (this.open === element) return;
    this.close();
    this.structureOf(element, top).add(this.document.markStructureContent(element.type));
    this.open = element;
  }

  private close(): void {
    if (this.open) this.document.endMarkedContent();
    this.open = undefined;
  }

  private structureOf(element: Element, top: number): PDFKit.PDFStructureElement {
    const known = this.elements.get(element);
    if (known) return known;
    const made = this.document.struct(element.type, this.structureOptions(element, top));
    (element.within ? this.structureOf(element.within, top) : this.root).add(made);
    this.elements.set(element, made);
    return made;
  }

  private structureOptions({ type, alt, box }: Element, top: number): object {
    // The heads of a table say what is below them. The types of pdfkit do not know the option yet.
    if (type === 'TH') return { scope: 'Column' };
    // Where a figure stands on its page (ISO 32000-1, 14.8.5.4.3); one that is parted has no such place.
    const isWhole = box && top + box.height <= this.foot;
    return { alt, ...(isWhole && { bbox: [box.x, top, box.x + box.width, top + box.height] }) };
  }
}

/** The strip and those it has to stay together with. */
function togetherFrom(strips: readonly Strip[], index: number): Strip[] {
  const end = strips.findIndex((strip, at) => at >= index && !strip.keep);
  return strips.slice(index, end === -1 ? strips.length : end + 1);
}
