import { csvRows } from '../domain';
import { addDays, type LocalDate, nextOfficeDay } from '../law';
import { element, optional, xmlDocument } from './xml-writing';

/** An account to which the invented treasurer pays nothing. */
const NO_ACCOUNT = /999$/;

/**
 * What an invented treasurer makes of a table of orders, for demonstrations and tests: pays each on the next working day, and
 * rejects what goes to an account that ends in 999.
 */
export function simulatedJournal(orders: string): string {
  const rows = csvRows(orders).map(({ cells }) => cells);
  return xmlDocument(
    element('flusso_giornale_di_cassa', [
      element('esercizio', rows[0]?.['esercizio'] ?? ''),
      element('informazioni_conto_evidenza', [
        element('conto_evidenza', '1'),
        ...rows.map((cells) => {
          const isRejected = NO_ACCOUNT.test(cells['iban'] ?? '');
          return element('movimento_conto_evidenza', [
            element('tipo_movimento', 'USCITA'),
            element('tipo_documento', 'MANDATO'),
            element('tipo_operazione', isRejected ? 'NON_ESEGUIBILE' : 'ESEGUITO'),
            element('numero_documento', cells['numero_mandato'] ?? ''),
            element('progressivo_documento', 1),
            element('importo', (cells['importo_lordo'] ?? '').replace(',', '.')),
            element('numero_bolletta_quietanza', cells['numero_mandato'] ?? ''),
            element('data_movimento', nextWorkingDay(cells['data_mandato'] ?? '')),
            optional('causale', isRejected ? 'Conto inesistente' : undefined),
          ]);
        }),
      ]),
    ]),
  );
}

function nextWorkingDay(day: LocalDate): LocalDate {
  return nextOfficeDay(addDays(day, 1), { closures: [] });
}
