import { auditStandard, cite, formatCitation } from './citation';

test.each([
  [
    cite('L. 241/1990', '10-bis', '1'),
    'L. 241/1990, art. 10-bis, c. 1',
    'Law 241/1990, art. 10-bis, para. 1',
  ],
  [cite('D.Lgs. 33/2013', '26'), 'D.Lgs. 33/2013, art. 26', 'Legislative Decree 33/2013, art. 26'],
  [cite('D.P.R. 445/2000', '53'), 'D.P.R. 445/2000, art. 53', 'Presidential Decree 445/2000, art. 53'],
  [cite('D.L. 76/2020', '12'), 'D.L. 76/2020, art. 12', 'Decree-Law 76/2020, art. 12'],
  [cite('L.R. 12/2005', '73'), 'L.R. 12/2005, art. 73', 'Regional Law 12/2005, art. 73'],
  [
    cite('Reg. (UE) 2016/679', '32', '4'),
    'Reg. (UE) 2016/679, art. 32, c. 4',
    'Regulation (EU) 2016/679, art. 32, para. 4',
  ],
  [cite('TUEL', '134', '3'), 'TUEL, art. 134, c. 3', 'TUEL, art. 134, para. 3'],
  [cite('c.p.c.', '155', '4'), 'c.p.c., art. 155, c. 4', 'Code of Civil Procedure, art. 155, para. 4'],
  [cite('Bando 2026', ''), 'Bando 2026', 'Bando 2026'],
  [
    auditStandard('13.2'),
    'Global Internal Audit Standards, standard 13.2',
    'Global Internal Audit Standards, standard 13.2',
  ],
])('%j is cited in both languages', (citation, italian, english) => {
  expect(formatCitation(citation, 'it')).toBe(italian);
  expect(formatCitation(citation, 'en')).toBe(english);
});
