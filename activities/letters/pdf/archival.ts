/**
 * What is kept for decades is written as PDF/A-2a (ISO 19005-2): a file that needs nothing but itself to be shown alike, and
 * whose structure can be read aloud. AgID, Linee guida sui documenti informatici, all. 2, names it for what is to be preserved.
 */
export const ARCHIVAL = 'PDF/A-2a';

/** The description of the file names its language too, beside the catalogue. */
export function languageOf(document: PDFKit.PDFDocument, language: string): void {
  document.appendXML(
    `<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">
    <dc:language><rdf:Bag><rdf:li>${language}</rdf:li></rdf:Bag></dc:language>
</rdf:Description>`,
  );
}

/**
 * A text of the file’s description. pdfkit writes it as it is among the properties, and between the tags of the XML of
 * which PDF/A consists there, without escaping it; this text is escaped where it becomes part of another one.
 */
export class Described extends String {
  override toString(): string {
    return this.valueOf().replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);
  }
}

/** What no XML can hold, and no title has. */
const CONTROL = /[\p{Cc}\p{Cs}\ufffe\uffff]/gu;

export function described(text: string): Described {
  return new Described(text.replace(CONTROL, ' '));
}
