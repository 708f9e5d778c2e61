import { always, literal, sql } from './statement';

describe('a statement', () => {
  it('numbers its values in the order of the text', () => {
    expect(sql`SELECT * FROM task WHERE office = ${'a'} AND due > ${'b'}`.toStatement()).toEqual({
      text: 'SELECT * FROM task WHERE office = $1 AND due > $2',
      parameters: ['a', 'b'],
    });
  });

  it('puts nested pieces in place and their values in order', () => {
    const right = sql`c.offices && ${['x']}::text[]`;
    expect(sql`SELECT ${1} WHERE ${right} AND ${always} LIMIT ${25}`.toStatement()).toEqual({
      text: 'SELECT $1 WHERE c.offices && $2::text[] AND true LIMIT $3',
      parameters: [1, ['x'], 25],
    });
  });

  it('keeps a value a value, whatever it says', () => {
    const { text, parameters } = sql`SELECT ${"'; DROP TABLE task; --"}`.toStatement();
    expect(text).toBe('SELECT $1');
    expect(parameters).toEqual(["'; DROP TABLE task; --"]);
  });

  it('takes a whole number as its text, and nothing else', () => {
    expect(sql`SELECT ${1} LIMIT ${literal(26)}`.toStatement()).toEqual({
      text: 'SELECT $1 LIMIT 26',
      parameters: [1],
    });
    expect(() => literal(Number('1; DROP TABLE task'))).toThrow(RangeError);
    expect(() => literal(2.5)).toThrow(RangeError);
  });
});
