import { csvLine } from './csv-line';

describe('a line of a CSV file', () => {
  it('has its fields apart by semicolons', () => {
    expect(csvLine(['a', 'b c', '', '1234.50'])).toBe('a;b c;;1234.50\r\n');
  });

  it.each([
    ['a;b', '"a;b"'],
    ['say "no"', '"say ""no"""'],
    ['one\ntwo', '"one\ntwo"'],
  ])('quotes %j', (field, written) => {
    expect(csvLine([field])).toBe(`${written}\r\n`);
  });

  it.each(['=1+1', '+1', '@SUM(A1)', '-1+1', '-cmd', '\tx'])(
    'gives %j to no spreadsheet as a formula',
    (field) => {
      expect(csvLine([field])).toBe(`'${field}\r\n`);
    },
  );

  it.each(['-12.50', '-3,5'])('leaves the number %s as it is', (field) => {
    expect(csvLine([field])).toBe(`${field}\r\n`);
  });
});
