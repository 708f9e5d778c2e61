import { checkExamination } from './checks';

const complete = { complete: true, founded: true };

test('an application without identity document is complete only with a reason', () => {
  const paths = checkExamination(complete, { identityDocument: false }).map(({ path }) => path);
  expect(paths).toEqual([['reasons']]);
  expect(checkExamination({ ...complete, reasons: 'Firma digitale.' }, { identityDocument: false })).toEqual(
    [],
  );
  expect(checkExamination(complete, { identityDocument: true })).toEqual([]);
  expect(checkExamination({ ...complete, complete: false }, { identityDocument: false })).toEqual([]);
});
