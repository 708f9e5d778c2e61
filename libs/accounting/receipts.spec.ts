import type { ReceiptStatus } from '../domain';
import type { Receipt } from './receipt';
import { type HandedOver, matchReceipts } from './receipt-matching';
import { readReceipts } from './receipt-reading';

const head = 'esercizio;numero_mandato;data_movimento;importo;tipo_operazione;riferimento;motivo';
const csv = (...lines: string[]) => `\uFEFF${[head, ...lines].join('\r\n')}\r\n`;
const movement = (more: Record<string, string> = {}) => {
  const fields = {
    tipo_movimento: 'USCITA',
    tipo_documento: 'MANDATO',
    tipo_operazione: 'ESEGUITO',
    numero_documento: '12',
    progressivo_documento: '1',
    importo: '1250.00',
    numero_bolletta_quietanza: '77',
    data_movimento: '2027-03-02',
    ...more,
  };
  const inner = Object.entries(fields).map(([name, value]) => `<${name}>${value}</${name}>`);
  return `<movimento_conto_evidenza>${inner.join('')}</movimento_conto_evidenza>`;
};
const journal = (...movements: string[]) => `<?xml version="1.0" encoding="UTF-8"?>
<flusso_giornale_di_cassa>
<esercizio>2027</esercizio>
<informazioni_conto_evidenza><conto_evidenza>1</conto_evidenza>
${movements.join('\n')}
</informazioni_conto_evidenza>
</flusso_giornale_di_cassa>`;

const errorsOf = (content: string) => {
  const read = readReceipts(content);
  return read.ok ? [] : read.errors.map(({ line, code }) => `${line} ${code}`);
};
const receiptsOf = (content: string) => {
  const read = readReceipts(content);
  return read.ok ? read.receipts : read.errors;
};

describe('a journal of cash', () => {
  const wanted = {
    year: 2027,
    number: 12,
    on: '2027-03-02',
    amount: '1250.00',
    status: 'executed',
    reference: '77',
  };

  it.each([
    ['CSV', csv('2027;12;2027-03-02;1250,00;ESEGUITO;77;')],
    ['CSV with points', csv('2027;12;2027-03-02;1250.00;ESEGUITO;77;')],
    ['XML', journal(movement())],
    ['XML with a name space', journal(movement()).replaceAll(/<(\/?)(\w)/g, '<$1g:$2')],
  ])('as %s tells what became of an order', (_, content) => {
    expect(receiptsOf(content)).toEqual([expect.objectContaining(wanted)]);
  });

  it('tells what came back, below zero or not', () => {
    const back = { tipo_operazione: 'STORNATO', numero_bolletta_quietanza_storno: '78' };
    for (const importo of ['-1250.00', '1250.00'])
      expect(receiptsOf(journal(movement({ ...back, importo })))).toMatchObject([
        { status: 'reversed', amount: '1250.00', reference: '78' },
      ]);
  });

  it('has lines about other things than payment orders, which are left out', () => {
    const other = movement({ tipo_movimento: 'ENTRATA', tipo_documento: 'REVERSALE', importo: '-1' });
    expect(receiptsOf(journal(other, movement()))).toEqual([expect.objectContaining(wanted)]);
  });

  it.each([
    ['badYear', csv('27;12;2027-03-02;1250,00;ESEGUITO;77;')],
    ['badNumber', csv('2027;012;2027-03-02;1250,00;ESEGUITO;77;')],
    ['badNumber', csv('2027;0;2027-03-02;1250,00;ESEGUITO;77;')],
    ['badDay', csv('2027;12;2027-02-29;1250,00;ESEGUITO;77;')],
    ['badAmount', csv('2027;12;2027-03-02;1250,0;ESEGUITO;77;')],
    ['badAmount', csv('2027;12;2027-03-02;1.250,00;ESEGUITO;77;')],
    ['badAmount', csv('2027;12;2027-03-02;0,00;ESEGUITO;77;')],
    ['badAmount', csv('2027;12;2027-03-02;-1250,00;ESEGUITO;77;')],
    ['unknownOperation', csv('2027;12;2027-03-02;1250,00;PAGATO;77;')],
    ['unknownOperation', csv('2027;12;2027-03-02;1250,00;constructor;77;')],
  ])('with a line that is wrong (%s) is refused whole', (code, content) => {
    expect(errorsOf(`${content}2027;13;2027-03-02;1,00;ESEGUITO;;`)).toEqual([`2 ${code}`]);
  });

  it('has every error named with its line', () => {
    expect(errorsOf(journal(movement(), movement({ importo: 'x', numero_documento: '' })))).toEqual([
      '6 badNumber',
      '6 badAmount',
    ]);
  });

  it.each([
    ['nothing', ' \n'],
    ['a character that no journal can keep', csv('2027;12;2027-03-02;1250,00;ESEGUITO;\u0000;')],
    ['another encoding', csv('2027;12;2027-03-02;1250,00;ESEGUITO;\uFFFD;')],
    ['an end that is missing', journal(movement()).slice(0, -20)],
    ['another document', '<flusso_ordinativi/>'],
    ['a document type', journal(movement()).replace('?>', '?><!DOCTYPE x>')],
    [
      'entities that grow',
      journal(movement({ importo: '&b;' })).replace(
        '?>',
        '?><!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>',
      ),
    ],
    ['an entity that nobody has defined', journal(movement({ importo: '&file;' }))],
  ])('with %s is broken', (_, content) => {
    expect(errorsOf(content)).toEqual([expect.stringMatching(/^\d+ brokenFile$/)]);
  });

  it('without a column is refused', () => {
    expect(errorsOf('esercizio;numero_mandato;importo\r\n2027;12;1,00\r\n')).toEqual([
      '1 missingColumn',
      '1 missingColumn',
    ]);
  });
});

describe('receipts', () => {
  const order = (number: number, status?: ReceiptStatus): HandedOver => ({
    year: 2027,
    number,
    order: `order ${number}`,
    caseId: `case ${number}`,
    gross: '1250.00',
    ...(status && { status }),
  });
  const receipt = (line: number, number: number, status: ReceiptStatus, amount = '1250.00'): Receipt => ({
    line,
    year: 2027,
    number,
    status,
    amount,
    on: '2027-03-02',
  });
  const told = (receipts: readonly Receipt[], ...orders: HandedOver[]) => {
    const matched = matchReceipts(receipts, orders);
    if (!matched.ok) return matched.errors.map(({ line, code }) => `${line} ${code}`);
    return (['news', 'known', 'returned'] as const).flatMap((sort) =>
      matched[sort].map((each) => `${sort} ${each.order.order} ${each.receipt.status}`),
    );
  };

  it.each<[string, Receipt[], HandedOver[], string[]]>([
    ['an order that was paid', [receipt(2, 1, 'executed')], [order(1)], ['news order 1 executed']],
    ['one that was rejected', [receipt(2, 1, 'rejected')], [order(1)], ['news order 1 rejected']],
    [
      'one that came back on the same day',
      [receipt(2, 1, 'executed'), receipt(3, 1, 'reversed')],
      [order(1)],
      ['news order 1 reversed'],
    ],
    ['what is known', [receipt(2, 1, 'executed')], [order(1, 'executed')], ['known order 1 executed']],
    [
      'the same file once more',
      [receipt(2, 1, 'executed'), receipt(3, 1, 'reversed')],
      [order(1, 'reversed')],
      ['known order 1 reversed'],
    ],
    [
      'money that came back',
      [receipt(2, 1, 'reversed')],
      [order(1, 'executed')],
      ['returned order 1 reversed'],
    ],
    [
      'a number unknown here',
      [receipt(2, 1, 'executed'), receipt(3, 2, 'executed')],
      [order(1)],
      ['3 unknownOrder'],
    ],
    ['a cent too little', [receipt(2, 1, 'executed', '1249.99')], [order(1)], ['2 otherAmount']],
    ['a cent too much', [receipt(2, 1, 'executed', '1250.01')], [order(1)], ['2 otherAmount']],
    ['a line twice', [receipt(2, 1, 'executed'), receipt(3, 1, 'executed')], [order(1)], ['3 repeated']],
    [
      'a payment after the rejection',
      [receipt(2, 1, 'rejected'), receipt(3, 1, 'executed')],
      [order(1)],
      ['3 contradicts'],
    ],
    ['a payment after what is known', [receipt(2, 1, 'executed')], [order(1, 'rejected')], ['2 contradicts']],
    ['a rejection of what was paid', [receipt(2, 1, 'rejected')], [order(1, 'executed')], ['2 contradicts']],
  ])('of %s', (_, receipts, orders, wanted) => {
    expect(told(receipts, ...orders)).toEqual(wanted);
  });
});
