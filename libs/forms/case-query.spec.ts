import { caseQueryField, caseQueryOf } from './case-query';
import { form } from './field';
import { validateForm } from './validate-form';

const asked = form({ query: caseQueryField({ it: 'Pratiche', en: 'Cases' }) });

it('is read as a query without what was left empty', () => {
  const checked = validateForm(asked, {
    query: { procedures: ['patronage'], units: [], late: false, amountFrom: '100.00' },
  });
  expect(checked.ok && caseQueryOf(checked.value.query)).toEqual({
    procedures: ['patronage'],
    amountFrom: '100.00',
  });
  expect(caseQueryOf({ late: true, lateFrom: 3 })).toEqual({ late: true, lateFrom: 3 });
});

it('is refused where it contradicts itself, at the field', () => {
  const checked = validateForm(asked, { query: { late: true, lateFrom: 5, lateTo: 4 } });
  expect(checked.ok ? [] : checked.problems.map(({ path }) => path)).toEqual([['query', 'lateTo']]);
});
