import { AccountingError } from './accounting-error';
import { managementOf, orderName, type PaymentOrderSheet } from './payment-order';
import { type Classification, classificationOf, type TreasuryCodes } from './treasury-codes';
import { element, optional, xmlDocument, type XmlElement } from './xml-writing';

/** A file of orders of one year. */
export interface OrderFlow {
  /** `identificativo_flusso`: one of its kind for ever. */
  readonly id: string;
  /** The moment it was made, in Rome: `2027-03-01T09:00:00`. */
  readonly createdAt: string;
  readonly year: number;
  readonly orders: readonly PaymentOrderSheet[];
}

/** What a field of the standard holds at most; a longer text would have the whole file rejected. */
const MOST = { name: 140, reason: 140, act: 200, title: 200 } as const;

/**
 * Payment orders as `flusso_ordinativi` of the national standard OPI (SIOPE+, L. 232/2016 art. 1 c. 533). Names and order of
 * the elements are those publicly used; docs/decisions/0037 says what is documented and what is the reading of the house.
 * Throws `noClassification`, `noCig` and `otherYear`.
 */
export function ordersOpi({ id, createdAt, year, orders }: OrderFlow, codes: TreasuryCodes): string {
  const other = orders.find((order) => order.year !== year);
  if (other)
    throw new AccountingError('otherYear', {
      it: `Il mandato ${orderName(other)} non è dell’esercizio ${year}: un flusso ha un solo esercizio.`,
      en: `The order ${orderName(other)} is not of the year ${year}: a flow has one year.`,
    });
  return xmlDocument(
    element('flusso_ordinativi', [
      element('testata_flusso', [
        element('codice_ABI_BT', codes.abi),
        element('identificativo_flusso', id),
        element('data_ora_creazione_flusso', createdAt),
        element('codice_ente', codes.entity),
        element('descrizione_ente', codes.entityName),
        element('codice_istat_ente', codes.istat),
        element('codice_fiscale_ente', codes.taxCode),
        element('codice_tramite_ente', codes.entityChannel),
        element('codice_tramite_BT', codes.bankChannel),
        element('codice_ente_BT', codes.entityAtBank),
        element('riferimento_ente', codes.contact),
      ]),
      element('testata_esercizio', [element('esercizio', year)]),
      element(
        'ordinativi',
        orders.map((order) => mandate(order, codes)),
      ),
    ]),
  );
}

function mandate(order: PaymentOrderSheet, codes: TreasuryCodes): XmlElement {
  const { kind, from } = managementOf(order);
  const [classified = '', article] = order.line.slice(5).split('/');
  return element('mandato', [
    element('tipo_operazione', 'INSERIMENTO'),
    element('numero_mandato', order.number),
    element('data_mandato', order.on),
    element('importo_mandato', order.gross),
    element('estremi_provvedimento_autorizzativo', cut(order.act, MOST.act)),
    element('responsabile_provvedimento', codes.responsible),
    element('bilancio', [
      element('codifica_bilancio', classified),
      element('descrizione_codifica', cut(order.lineTitle, MOST.title)),
      element('gestione', kind),
      optional('anno_residuo', from),
      optional('numero_articolo', article),
    ]),
    beneficiary(order, classificationOf(codes, order.line, order.on), codes),
  ]);
}

function beneficiary(
  order: PaymentOrderSheet,
  classification: Classification,
  { stampDuty, charges }: TreasuryCodes,
): XmlElement {
  return element('informazioni_beneficiario', [
    element('progressivo_beneficiario', 1),
    element('importo_beneficiario', order.gross),
    element('tipo_pagamento', 'SEPA CREDIT TRANSFER'),
    element('classificazione', [
      element('codice_cgu', classification.economic.replace(/^U|\./g, '')),
      optional('codice_cup', order.cup),
      element('importo', order.gross),
      element('classificazione_dati_siope_uscite', [
        ...debt(order, classification),
        arconet(order, classification),
      ]),
    ]),
    element('bollo', [
      element('assoggettamento_bollo', stampDuty.subject),
      optional('causale_esenzione_bollo', stampDuty.exemption),
    ]),
    element('spese', [element('soggetto_destinatario_delle_spese', charges)]),
    element('beneficiario', [
      element('anagrafica_beneficiario', cut(order.creditor.name, MOST.name)),
      element('codice_fiscale_beneficiario', order.creditor.taxCode),
    ]),
    element('sepa_credit_transfer', [
      element('iban', order.iban),
      element('identificativo_end_to_end', endToEnd(order)),
    ]),
    element('causale', cut(order.reason, MOST.reason)),
    order.withheld === '0.00'
      ? undefined
      : element('ritenute', [element('importo_ritenute', order.withheld)]),
  ]);
}

function debt(order: PaymentOrderSheet, { commercial, withoutCig }: Classification): XmlElement[] {
  if (!commercial) return [element('tipo_debito_siope_nc', 'NON_COMMERCIALE')];
  const type = element('tipo_debito_siope_c', 'COMMERCIALE');
  if (order.cig) return [type, element('codice_cig_siope', order.cig)];
  if (withoutCig) return [type, element('motivo_esclusione_cig_siope', withoutCig)];
  throw new AccountingError('noCig', {
    it: `Il mandato ${orderName(order)} è per un debito commerciale e non ha né CIG né motivo di esclusione (L. 136/2010, art. 3 c. 5).`,
    en: `The order ${orderName(order)} is for a commercial debt and has neither a CIG nor a reason to go without (L. 136/2010, art. 3 (5)).`,
  });
}

function arconet({ line, gross }: PaymentOrderSheet, { economic, eu, cofog }: Classification): XmlElement {
  const [mission = '', programme = ''] = line.slice(5).split('.');
  return element('dati_ARCONET_siope', [
    element('codice_missione_siope', mission),
    element('codice_programma_siope', `${mission}${programme}`),
    element('codice_economico_siope', economic),
    element('importo_codice_economico_siope', gross),
    element('codice_UE_siope', eu),
    element('cofog_siope', [element('codice_cofog_siope', cofog), element('importo_cofog_siope', gross)]),
  ]);
}

/** At most 35 characters (SEPA), and the same for the same order. */
function endToEnd({ year, number }: PaymentOrderSheet): string {
  return `${year}-${String(number).padStart(7, '0')}`;
}

function cut(text: string, most: number): string {
  const characters = [...text];
  return characters.length <= most ? text : characters.slice(0, most).join('');
}
