import fc from 'fast-check';
import { sheet, treasuryCodes } from '../../test/support/accounting/sheets';
import { csvRows } from '../domain';
import { formatMoney } from '../law';
import { ordersOpi } from './opi';
import { ordersCsv } from './orders-csv';
import { managementOf, type PaymentOrderSheet } from './payment-order';
import { classificationOf } from './treasury-codes';
import { childrenOf, readXml, textOf, type XmlNode } from './xml-reading';

const flow = (...orders: PaymentOrderSheet[]): XmlNode =>
  readXml(
    ordersOpi({ id: 'MARINO-2027-1', createdAt: '2027-03-01T09:00:00', year: 2027, orders }, treasuryCodes),
  );

const within = (node: XmlNode, ...names: string[]): XmlNode =>
  names.reduce((inner, name) => {
    const [child] = childrenOf(inner, name);
    if (!child) throw new Error(`There is no ${name} in ${inner.name}`);
    return child;
  }, node);

const namesIn = (node: XmlNode): string[] => node.children.map(({ name }) => name);

describe('payment orders as CSV', () => {
  it('have cents after a comma, the mark of UTF-8 and quotes where they must', () => {
    const csv = ordersCsv([sheet({ creditor: { name: 'Coro "Aurora"; Milano', taxCode: '80012345678' } })]);
    expect(csv.startsWith('\uFEFFesercizio;numero_mandato;data_mandato;')).toBe(true);
    expect(csv).toContain('"Coro ""Aurora""; Milano";80012345678');
    expect(csv).toContain(';1250,00;50,00;1200,00;');
    expect(csvRows(csv)).toMatchObject([
      { line: 2, cells: { beneficiario: 'Coro "Aurora"; Milano', gestione: 'COMPETENZA', anno_residuo: '' } },
    ]);
  });

  it('give no text to a spreadsheet as a formula', () => {
    expect(ordersCsv([sheet({ reason: '=HYPERLINK("x")' })])).toContain(`"'=HYPERLINK(""x"")"`);
  });
});

describe('the year of a line', () => {
  it.each([
    [2027, '2027/05.02.1.04/1250', { kind: 'COMPETENZA' }],
    [2028, '2027/05.02.1.04/1250', { kind: 'RESIDUO', from: 2027 }],
    [2027, '2026/05.02.1.04/1250', { kind: 'RESIDUO', from: 2026 }],
  ])('says for an order of %i on %s whether it is a residual', (year, line, management) => {
    expect(managementOf({ year, line })).toEqual(management);
  });
});

describe('payment orders as OPI', () => {
  it('have the elements of the standard in their order', () => {
    const root = flow(sheet(), sheet({ number: 13, year: 2027, line: '2026/05.02.1.04/1250' }));
    expect(root.name).toBe('flusso_ordinativi');
    expect(namesIn(root)).toEqual(['testata_flusso', 'testata_esercizio', 'ordinativi']);
    expect(namesIn(within(root, 'testata_flusso'))).toEqual([
      'codice_ABI_BT',
      'identificativo_flusso',
      'data_ora_creazione_flusso',
      'codice_ente',
      'descrizione_ente',
      'codice_istat_ente',
      'codice_fiscale_ente',
      'codice_tramite_ente',
      'codice_tramite_BT',
      'codice_ente_BT',
      'riferimento_ente',
    ]);
    const [first, second] = childrenOf(within(root, 'ordinativi'), 'mandato');
    expect(first && namesIn(first)).toEqual([
      'tipo_operazione',
      'numero_mandato',
      'data_mandato',
      'importo_mandato',
      'estremi_provvedimento_autorizzativo',
      'responsabile_provvedimento',
      'bilancio',
      'informazioni_beneficiario',
    ]);
    expect(first && namesIn(within(first, 'informazioni_beneficiario'))).toEqual([
      'progressivo_beneficiario',
      'importo_beneficiario',
      'tipo_pagamento',
      'classificazione',
      'bollo',
      'spese',
      'beneficiario',
      'sepa_credit_transfer',
      'causale',
      'ritenute',
    ]);
    expect(second && namesIn(within(second, 'bilancio'))).toEqual([
      'codifica_bilancio',
      'descrizione_codifica',
      'gestione',
      'anno_residuo',
      'numero_articolo',
    ]);
    expect(second && textOf(within(second, 'bilancio'), 'anno_residuo')).toBe('2026');
  });

  it('leave out withholdings where there are none', () => {
    const root = flow(sheet({ withheld: '0.00', net: '1250.00' }));
    expect(namesIn(within(root, 'ordinativi', 'mandato', 'informazioni_beneficiario'))).not.toContain(
      'ritenute',
    );
  });

  it('classify a grant as a debt that is not commercial, a supply by its CIG', () => {
    const siope = (order: PaymentOrderSheet) =>
      within(
        flow(order),
        'ordinativi',
        'mandato',
        'informazioni_beneficiario',
        'classificazione',
        'classificazione_dati_siope_uscite',
      );
    expect(textOf(siope(sheet()), 'tipo_debito_siope_nc')).toBe('NON_COMMERCIALE');
    const supply = sheet({ line: '2027/05.02.1.04/1251', cig: 'A012345678' });
    expect(textOf(siope(supply), 'codice_cig_siope')).toBe('A012345678');
    expect(textOf(within(siope(supply), 'dati_ARCONET_siope'), 'codice_economico_siope')).toBe(
      'U.1.03.02.02.005',
    );
  });

  it.each([
    ['noCig', sheet({ line: '2027/05.02.1.04/1251' })],
    ['noClassification', sheet({ line: '2027/12.02.1.04/1' })],
    ['otherYear', sheet({ year: 2026 })],
  ])('are refused whole with %s', (code, order) => {
    expect(() => flow(sheet(), order)).toThrow(expect.objectContaining({ code }) as Error);
  });

  it('carry any text and any amount there and back', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 60 }),
        fc.bigInt({ min: 1n, max: 10n ** 14n }),
        (reason, cents) => {
          const root = flow(sheet({ reason: `x${reason}`, gross: formatMoney(cents), withheld: '0.00' }));
          const order = within(root, 'ordinativi', 'mandato');
          expect(textOf(order, 'importo_mandato')).toBe(formatMoney(cents));
          expect(textOf(within(order, 'informazioni_beneficiario'), 'causale')).toMatch(/^x/);
        },
      ),
    );
  });

  it('cut a text that is longer than its field', () => {
    const root = flow(sheet({ reason: 'è'.repeat(141) }));
    expect(
      textOf(within(root, 'ordinativi', 'mandato', 'informazioni_beneficiario'), 'causale'),
    ).toHaveLength(140);
  });
});

describe('the classification of a line', () => {
  const row = (chapter: string, from: string, eu: string) => ({
    ...classificationOf(treasuryCodes, '2027/05.02.1.04/1', '2027-01-01'),
    chapter,
    from,
    eu,
  });
  const codes = {
    ...treasuryCodes,
    classifications: [
      row('05.02', '2026-01-01', '1'),
      row('05.02.1.04', '2026-01-01', '2'),
      row('05.02.1.04', '2027-03-01', '3'),
      row('05.02.1.04/12', '2027-01-01', '4'),
    ],
  };
  it.each([
    ['05.02.1.04/1', '2027-02-28', '2'],
    ['05.02.1.04/1', '2027-03-01', '3'],
    ['05.02.1.04/12', '2027-03-01', '4'],
    ['05.02.1.04/12', '2026-12-31', '2'],
    ['05.02.1.04/123', '2027-03-01', '3'],
    ['05.02.2.02/1', '2027-03-01', '1'],
  ])('of %s on %s is the closest that holds', (chapter, on, eu) => {
    expect(classificationOf(codes, `2027/${chapter}`, on).eu).toBe(eu);
  });
});
