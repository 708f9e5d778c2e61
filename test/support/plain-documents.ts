import type { Ports } from '../../activities/ports';

/** Documents of one line that are files as they are, for tests of what is around them. */
export const plainDocuments: Pick<Ports, 'templates' | 'renderer' | 'letterheads'> = {
  templates: { read: () => 'n. {{number}}' },
  renderer: { render: (text) => ({ mediaType: 'text/plain', content: Buffer.from(`file of ${text}`) }) },
  letterheads: () => Promise.resolve(() => ({ area: '', unit: '' })),
};
