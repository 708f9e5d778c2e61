import { describeLetters, letterText, type Samples } from '../../../test/support/letters';
import { conveningSample, minutesSample } from '../../../test/support/meeting-letters';
import { letters } from './letters';

const folder = 'nominations';
const kit = { unit: 'nominations' };
const post = 'Acque Meneghine S.p.A. – Consiglio di amministrazione';
const seat = 'Acque Meneghine S.p.A. / Consiglio di amministrazione / 1';
const toBody = { attention: 'Ada Ronchi', certifiedMail: 'ente@pec.example.org' };
const toCandidate = {
  address: 'bruna.galli@pec.example.org',
  candidate: 'Bruna Galli',
  callNumber: '1/2027',
};
const appointed = [
  { role: 'Presidente', name: 'Bruna Galli' },
  { role: 'Consigliere', name: 'Ettore Villa' },
];

const samples: Samples<typeof letters> = {
  commissionConvening: conveningSample,
  commissionMinutes: minutesSample,
  accreditationAccepted: { ...toBody, kindName: 'Ordine professionale' },
  accreditationNotice: {
    ...toBody,
    observationsUntil: '2027-01-21',
    reason: 'l’associazione non è attiva da almeno un anno',
  },
  accreditationRefused: { ...toBody, reasons: 'L’associazione è attiva da meno di un anno.' },
  annulmentNotice: {
    address: 'bruna.galli@pec.example.org',
    court: 'TAR Lombardia, sez. I',
    decidedOn: '2027-09-10',
    decreeNumber: '2027/0000012',
    effectiveFrom: '2027-02-24',
    judgmentNumber: '1420/2027',
    post,
    posts: [{ seat, holder: 'Bruna Galli' }],
  },
  callAnnulled: {
    ...toCandidate,
    court: 'TAR Lombardia, sez. I',
    decidedOn: '2027-09-10',
    judgmentNumber: '1420/2027',
  },
  councilNotice: {
    ...toBody,
    appointed,
    conferralName: 'nomina',
    decreeDate: '2027-02-23',
    decreeNumber: '2027/0000012',
    post,
  },
  organLapsed: { ...toBody, lapsedOn: '2027-07-01', post, reference: 'DPO n. 31/2027' },
  organWarning: { ...toBody, further: false, post, reference: 'DPO n. 12/2027', until: '2027-05-03' },
  bodyNotice: {
    ...toBody,
    appointed,
    conferralName: 'nomina',
    controlled: true,
    decreeDate: '2027-02-23',
    decreeNumber: '2027/0000012',
    post,
  },
  callNotice: {
    additions: 'Richiamati gli indirizzi del Consiglio comunale;',
    namesForOneSeat: 1,
    namesForMoreSeats: 2,
    bodiesOfCandidacy: 3,
    callNumber: '1/2027',
    lastDay: '2027-02-22',
    lastTime: '12:00:00',
    posts: [{ post, places: 3, conferralName: 'Nomina' }],
    requirements: 'comprovata esperienza di amministrazione o controllo.',
    signedBy: 'Paola Vismara',
    subject: 'società ed enti in scadenza',
  },
  candidacyCompletion: { ...toCandidate, missing: ['Curriculum firmato'], until: '2027-02-01' },
  candidacyExcluded: { ...toCandidate, reason: 'il proponente non risulta accreditato' },
  candidacyReceipt: { ...toCandidate, filedAt: '11:30:00', posts: [post], receivedOn: '2027-01-20' },
  candidacyVerdict: {
    ...toCandidate,
    minutes: '3/2027',
    sessionOn: '2027-02-23',
    verdicts: [{ post, result: 'idoneo', reasons: '' }],
  },
  decree: {
    additions: undefined,
    appointed,
    callNumber: '1/2027',
    conferralName: 'nomina',
    controlled: true,
    post,
    reasons: 'la quota di genere dell’anno è raggiunta con le prossime nomine.',
    signedBy: 'Caterina Oldrati',
    until: undefined,
  },
  extensionNotice: { ...toBody, endsOn: '2028-03-02', holder: 'Ida Moro', seat, until: '2028-04-16' },
  prosecutorReport: {
    ...toBody,
    finding: 'condanna non dichiarata.',
    foundOn: '2026-03-02',
    holder: 'Ida Moro',
    seat,
    until: '2031-03-01',
  },
  revocationDecree: {
    additions: undefined,
    fiduciary: false,
    holder: 'Ida Moro',
    observations: 'le assenze erano giustificate.',
    reasons: 'le assenze si sono ripetute.',
    seat,
    signedBy: 'Caterina Oldrati',
  },
  revocationNotice: {
    address: 'ida.moro@pec.example.org',
    reasons: 'ripetute assenze.',
    seat,
    until: '2026-03-12',
  },
};

describeLetters(folder, letters, samples, kit);

const text = (letter: keyof typeof letters, changes: object = {}) =>
  letterText(folder, letters[letter], { ...samples[letter], ...changes }, kit);

test('a decree names its reasons where a quota is not kept, and company law for controlled bodies alone', () => {
  expect(text('decree')).toContain('la quota di genere dell’anno');
  expect(text('decree', { reasons: undefined })).not.toContain('Considerato che');
  expect(text('decree', { controlled: false })).not.toContain('175');
});

test('the decree of a substitute says until when they serve', () => {
  expect(text('decree')).not.toContain('scadenza originaria');
  expect(text('decree', { until: '2028-03-02' })).toContain('fino al 2 marzo 2028');
});

test('a second term of the Department says what follows from it', () => {
  expect(text('organWarning')).not.toContain('decadono');
  expect(text('organWarning', { further: true })).toContain('decadono');
});

test('a judgment is told with the decree where there is one, and with the seats that it leaves vacant', () => {
  expect(text('annulmentNotice')).toContain('il decreto del Sindaco n. 2027/0000012');
  const alone = text('annulmentNotice', { decreeNumber: undefined, posts: [] });
  expect(alone).toContain('il conferimento dell’incarico');
  expect(alone).not.toContain('risultano vacanti');
});

test('a revocation says that the holder was heard, or that the trust has ended', () => {
  expect(text('revocationDecree')).toContain('le assenze erano giustificate');
  expect(text('revocationDecree', { observations: undefined })).toContain(
    'senza che siano pervenute osservazioni',
  );
  expect(text('revocationDecree', { fiduciary: true })).toContain('natura fiduciaria');
});
