import { z } from 'zod';
import { readCursor, writeCursor } from './cursor';
import { pageOf } from './page';

const keys = z.tuple([z.string(), z.int()]);

describe('a page mark', () => {
  it('brings back the sort values it was made from', () => {
    expect(readCursor(writeCursor('tasks', ['2026-01-01', 7]), 'tasks', keys)).toEqual(['2026-01-01', 7]);
  });

  it('is missing on the first page', () => {
    expect(readCursor(undefined, 'tasks', keys)).toBeUndefined();
  });

  it('stands in an address as it is', () => {
    expect(writeCursor('tasks', ['città?&/', 1])).toMatch(/^[\w-]+$/);
  });

  it.each([
    ['of another list', writeCursor('cases', ['2026-01-01', 7])],
    ['with other values', writeCursor('tasks', [7, 7])],
    ['with too few values', writeCursor('tasks', ['2026-01-01'])],
    ['that is no JSON', Buffer.from('{').toString('base64url')],
    ['that is no list', Buffer.from('{"a":1}').toString('base64url')],
    ['nobody made', 'hello'],
  ])('%s is refused', (_, cursor) => {
    expect(() => readCursor(cursor, 'tasks', keys)).toThrow(
      expect.objectContaining({ kind: 'invalidRequest' }) as Error,
    );
  });
});

describe('a page', () => {
  const same = (row: number) => row;

  it('names the next one when a row is left over', () => {
    expect(pageOf([1, 2, 3], 2, same, String)).toEqual({ items: [1, 2], next: '2' });
  });

  it('is the last one when no row is left over', () => {
    expect(pageOf([1, 2], 2, same, String)).toEqual({ items: [1, 2] });
    expect(pageOf([], 2, same, String)).toEqual({ items: [] });
  });
});
