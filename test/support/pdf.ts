import { inflateSync } from 'node:zlib';

/** A text that a page shows, from where it begins: points from the left and from the foot. */
export interface ShownText {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly font: string;
}

/** A filled rectangle on a page, in points from the left and from the foot. */
export interface ShownBar {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The objects of a file. */
export interface OpenedPdf {
  readonly bodies: readonly string[];
  /** What an object is written as; the empty text where there is none. */
  readonly object: (id: string | undefined) => string;
  /** What the stream of an object holds. */
  readonly stream: (id: string | undefined) => Buffer;
}

/** Opens the PDFs that Marino writes, no others. */
export function openPdf(content: Buffer): OpenedPdf {
  const source = content.toString('latin1');
  const objects = new Map(
    [...source.matchAll(/^(\d+) 0 obj\n([\s\S]*?)\nendobj$/gm)].map(([, id, body]) => [id, body ?? '']),
  );
  const object = (id: string | undefined): string => objects.get(id ?? '') ?? '';
  const stream = (id: string | undefined): Buffer => {
    const [, head = '', bytes = ''] = /^([\s\S]*?)stream\n([\s\S]*)\nendstream/.exec(object(id)) ?? [];
    const written = Buffer.from(bytes, 'latin1');
    return head.includes('/FlateDecode') ? inflateSync(written) : written;
  };
  return { bodies: [...objects.values()], object, stream };
}

/** What each page shows, in the order of the file. */
export function pagesOf(content: Buffer): ShownText[][] {
  const file = openPdf(content);
  return pagesIn(file).map(({ resources, shown }) => {
    const fonts = new Map(
      [...resources.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name, id]) => {
        const font = file.object(id);
        const base = /\/BaseFont \/\w+\+(\S+)/.exec(font)?.[1] ?? '';
        const signs = signsOf(file.stream(/\/ToUnicode (\d+)/.exec(font)?.[1]).toString('latin1'));
        return [name, { base, signs }];
      }),
    );
    return [...shown.matchAll(/([\d.]+) ([\d.]+) Tm\n\/(F\d+) \S+ Tf\n\[(.*)\] TJ/g)].map(
      ([, x, y, name, glyphs = '']) => ({
        text: [...glyphs.matchAll(/<([0-9a-f]+)>/g)]
          .flatMap(([, hex = '']) => hex.match(/.{4}/g) ?? [])
          .map((glyph) => fonts.get(name)?.signs[parseInt(glyph, 16)] ?? '')
          .join(''),
        x: Number(x),
        y: Number(y),
        font: fonts.get(name)?.base ?? '',
      }),
    );
  });
}

/** The filled rectangles of each page that are wider and higher than a line. */
export function barsOf(content: Buffer): ShownBar[][] {
  return pagesIn(openPdf(content)).map(({ shown }) =>
    [...shown.matchAll(/^([\d.]+) ([\d.]+) ([\d.]+) ([\d.]+) re\nf$/gm)]
      .map(([, x, top, width, height]) => ({
        x: Number(x),
        y: PAGE_HEIGHT - Number(top) - Number(height),
        width: Number(width),
        height: Number(height),
      }))
      .filter(({ width, height }) => width >= 1 && height >= 1),
  );
}

/** Of an A4 page. */
const PAGE_HEIGHT = 841.89;

function pagesIn({ bodies, object, stream }: OpenedPdf): { resources: string; shown: string }[] {
  return bodies
    .filter((body) => /\/Type \/Page\n/.test(body))
    .map((page) => ({
      resources: object(/\/Resources (\d+)/.exec(page)?.[1]),
      shown: stream(/\/Contents (\d+)/.exec(page)?.[1]).toString('latin1'),
    }));
}

/** The sign of each glyph of a font. */
function signsOf(map: string): string[] {
  const list = /\[(.*)\]/.exec(map)?.[1] ?? '';
  return [...list.matchAll(/<([0-9a-f]+)>/g)].map(([, code = '']) => String.fromCharCode(parseInt(code, 16)));
}
