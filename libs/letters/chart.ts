/** Figures that a document shows as a chart: lying bars, or standing columns for what follows one another in time. */
export interface Chart {
  readonly shape: ChartShape;
  /** Markdown of one line. */
  readonly title: string;
  readonly figures: readonly ChartFigure[];
}

export type ChartShape = 'bars' | 'columns';

export interface ChartFigure {
  /** Markdown of one line. */
  readonly label: string;
  /** As it is written, with its unit. */
  readonly shown: string;
  /** What its bar is as long as; never negative. */
  readonly value: number;
}

/** More columns than these leave no room for what stands below each of them. */
const MOST = { bars: 20, columns: 12 } as const;

const CHART = /^:::(bars|columns)\b[ \t]*([^\n]*)\n(?:([\s\S]*?)\n)??:::[ \t]*(?:\n|$)/;
const CHARTS = /^:::(?:bars|columns)\b/gm;
const ITEM = /^[-*+][ \t]+(.+):[ \t]+([^:]*)$/;

/** Italian figures with or without a unit: `12`, `1.234,50`, `50 %`, `3 giorni`. */
const FIGURE = /^(\d{1,3}(?:\.\d{3})+|\d+)(,\d+)?(?:[ \u00a0]?(?:[%€]|\p{L}+))?$/u;

/**
 * The chart that a text begins with, and the text it is read from; undefined where there is none. A chart has a title and
 * lines of a list, `- label: figure`; throws an error that names what is neither.
 */
export function chartAt(source: string): { readonly raw: string; readonly chart: Chart } | undefined {
  const [raw, shape, title = '', body = ''] = CHART.exec(source) ?? [];
  if (raw === undefined) return undefined;
  if (!title) throw new Error(`Template: a chart of ${shape} has no title.`);
  const lines = body.split('\n').filter((line) => line.trim() !== '');
  const figures = lines.map((line) => figureOf(line, title));
  const most = MOST[shape as ChartShape];
  if (figures.length === 0) throw new Error(`Template: the chart "${title}" has no figures.`);
  if (figures.length > most) throw new Error(`Template: the chart "${title}" has more than ${most} figures.`);
  return { raw, chart: { shape: shape as ChartShape, title: title.trim(), figures } };
}

/** A chart that cannot be drawn is a hole in a document: throws an error that names it. */
export function checkCharts(text: string): void {
  for (const { index } of text.matchAll(CHARTS)) {
    const rest = text.slice(index);
    if (!chartAt(rest)) throw new Error(`Template: ${rest.split('\n', 1)[0]} is not closed.`);
  }
}

function figureOf(line: string, title: string): ChartFigure {
  const [, label, shown = ''] = ITEM.exec(line.trim()) ?? [];
  if (!label) throw new Error(`Template: "${line}" in the chart "${title}" is not a label with its figure.`);
  const [found, whole = '', decimals = ''] = FIGURE.exec(shown.trim()) ?? [];
  if (!found) throw new Error(`Template: "${shown}" of "${label}" in the chart "${title}" is not a figure.`);
  return { label, shown: found, value: Number(whole.replaceAll('.', '') + decimals.replace(',', '.')) };
}
