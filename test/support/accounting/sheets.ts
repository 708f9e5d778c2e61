import type { PaymentOrderSheet, TreasuryCodes } from '../../../libs/accounting';

/** An order to an invented association, of a commitment of its own year. */
export function sheet(more: Partial<PaymentOrderSheet> = {}): PaymentOrderSheet {
  return {
    year: 2027,
    number: 12,
    on: '2027-03-01',
    act: '45/2027',
    creditor: { name: 'Coro Aurora', taxCode: '80012345678' },
    iban: 'IT60X0542811101000000123456',
    gross: '1250.00',
    withheld: '50.00',
    net: '1200.00',
    reason: 'Contributo per la stagione',
    line: '2027/05.02.1.04/1250',
    lineTitle: 'Contributi alla cultura',
    ...more,
  };
}

/** Codes of an invented treasury. */
export const treasuryCodes: TreasuryCodes = {
  abi: '99999',
  entity: 'UF0000',
  entityName: 'Comune di Esempio',
  istat: '000000',
  taxCode: '00000000000',
  entityChannel: 'A2A-00000000',
  bankChannel: 'A2A-99999999',
  entityAtBank: '0000001',
  contact: 'Ragioneria',
  responsible: 'Direzione di Gabinetto',
  stampDuty: { subject: 'ESENTE BOLLO', exemption: 'ente pubblico' },
  charges: 'A CARICO ENTE',
  classifications: [
    {
      chapter: '05.02.1.04',
      from: '2026-01-01',
      economic: 'U.1.04.04.01.001',
      cofog: '08.2',
      eu: '8',
      commercial: false,
    },
    {
      chapter: '05.02.1.04/1251',
      from: '2026-01-01',
      economic: 'U.1.03.02.02.005',
      cofog: '08.2',
      eu: '8',
      commercial: true,
    },
  ],
};
