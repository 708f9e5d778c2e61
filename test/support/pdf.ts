import { inflateSync } from 'node:zlib';

/** A text that a page shows, from where it begins: points from the left and from the foot. */
export interface ShownText {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly font: string;
}

/** Reads back the PDFs that Marino writes, no others: what each page shows, in the order of the file. */
export function pagesOf(content: Buffer): ShownText[][] {
  const source = content.toString('latin1');
  const objects = new Map(
    [...source.matchAll(/^(\d+) 0 obj\n([\s\S]*?)\nendobj$/gm)].map(([, id, body]) => [id, body ?? '']),
  );
  const object = (id: string | undefined): string => objects.get(id ?? '') ?? '';
  const stream = (id: string | undefined): string => {
    const bytes = /stream\n([\s\S]*)\nendstream/.exec(object(id))?.[1] ?? '';
    return inflateSync(Buffer.from(bytes, 'latin1')).toString('latin1');
  };
  return [...objects.values()]
    .filter((body) => /\/Type \/Page\n/.test(body))
    .map((page) => {
      const resources = object(/\/Resources (\d+)/.exec(page)?.[1]);
      const fonts = new Map(
        [...resources.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name, id]) => {
          const font = object(id);
          const base = /\/BaseFont \/\w+\+(\S+)/.exec(font)?.[1] ?? '';
          return [name, { base, signs: signsOf(stream(/\/ToUnicode (\d+)/.exec(font)?.[1])) }];
        }),
      );
      const shown = stream(/\/Contents (\d+)/.exec(page)?.[1]);
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

/** The sign of each glyph of a font. */
function signsOf(map: string): string[] {
  const list = /\[(.*)\]/.exec(map)?.[1] ?? '';
  return [...list.matchAll(/<([0-9a-f]+)>/g)].map(([, code = '']) => String.fromCharCode(parseInt(code, 16)));
}
