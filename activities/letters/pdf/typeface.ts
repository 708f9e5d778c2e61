import { readFileSync } from 'node:fs';
import { create, type Font, type GlyphRun } from 'fontkit';
import type { Run } from '../../../libs/letters/blocks';

export type Style = Run['style'];

/** The family of Italian public offices, under the Open Font License: Latin letters with every accent, equal digits. */
const FILES: Readonly<Record<Style, string>> = {
  plain: '400Regular/TitilliumWeb_400Regular.ttf',
  bold: '600SemiBold/TitilliumWeb_600SemiBold.ttf',
  italic: '400Regular_Italic/TitilliumWeb_400Regular_Italic.ttf',
};

export const styles = Object.keys(FILES) as Style[];

/** Words repeat from one letter to the next; beyond this many they are forgotten and learned anew. */
const REMEMBERED_WORDS = 20_000;

/** Units of an em. */
const UNITS = 1000;

/** Instead of a sign the typeface lacks: visible, because nothing may silently disappear from a document. */
const SUBSTITUTE = '?';

const opened = new Map<Style, Font>();

/** The parsed font, opened once per process. */
export function fontOf(style: Style): Font {
  const font = opened.get(style) ?? open(FILES[style]);
  opened.set(style, font);
  return font;
}

/** The width of a text on one line, in points. */
export function widthOf(text: string, style: Style, size: number): number {
  const font = fontOf(style);
  // Word by word, each with the space after it, as pdfkit sets them.
  const words = text.match(/[^ ]+ ?| /g) ?? [];
  return (words.reduce((sum, word) => sum + font.layout(word).advanceWidth, 0) * size) / UNITS;
}

/**
 * The text in signs the typeface has. Names keep their accents, as public acts write them (D.P.R. 396/2000 art. 34);
 * what is left after that (symbols, other alphabets) gives way to a substitute.
 */
export function printable(text: string): string {
  const font = fontOf('plain');
  const has = (signs: string): boolean =>
    [...signs].every((sign) => font.hasGlyphForCodePoint(sign.codePointAt(0) ?? 0));
  return [...text.normalize('NFC').replace(INVISIBLE, '')]
    .map((sign) => {
      if (has(sign)) return sign;
      const alike = [ALIKE[sign], sign.normalize('NFKC'), sign.normalize('NFD').replace(/\p{M}/gu, '')];
      return alike.find((other) => other && has(other)) ?? SUBSTITUTE;
    })
    .join('');
}

const INVISIBLE = /[\u200b-\u200f\u2060\ufeff]/g;
const ALIKE: Readonly<Record<string, string>> = {
  '\t': ' ',
  '\u202f': '\u00a0',
  '\u2010': '-',
  '\u2011': '-',
  '→': '>',
  '←': '<',
  '✓': '√',
};

/** Setting a word takes most of the time of a page, so each is set once. */
function open(file: string): Font {
  const font = create(readFileSync(require.resolve(`@expo-google-fonts/titillium-web/${file}`)));
  if (!('layout' in font)) throw new Error(`${file} holds more than one font`);
  // pdfkit turns what it is given into thousandths of an em, in place.
  if (font.unitsPerEm !== UNITS) throw new Error(`${file} measures in ${font.unitsPerEm} units`);
  const set = font.layout.bind(font);
  const known = new Map<string, GlyphRun>();
  font.layout = (word) => {
    const run = known.get(word) ?? set(word);
    if (known.size >= REMEMBERED_WORDS) known.clear();
    known.set(word, run);
    return run;
  };
  return font;
}
