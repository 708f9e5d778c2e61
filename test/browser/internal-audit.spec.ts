import { addDays, romeDateOf } from '../../libs/law';
import { AuditDesk, head, lead, owner } from '../support/audits';
import { views, WebUnderTest } from './browser';
import { expectAccessible, expectNoSidewaysScroll } from './expectations';

const today = romeDateOf(Date.now());
/** Where somebody looks at the screens with their own eyes. */
const pictures = process.env['MARINO_SCREENSHOTS'];

let web: WebUnderTest;
let underWay: string;
let dialogue: string;

beforeAll(async () => {
  web = await WebUnderTest.start();
  const desk = new AuditDesk(web.api.office);
  const reported = await desk.upToHearing(
    { severity: 'high' },
    { title: 'Pubblicazioni tardive', severity: 'low' },
  );
  await desk.answer(
    reported.dialogue,
    { finding: 'R1', position: 'agrees', remedy: 'action', action: 'Nuova lista.', due: addDays(today, 40) },
    { finding: 'R2', position: 'agrees', remedy: 'action', action: 'Nuovo scadenzario.', due: today },
  );
  await desk.do(reported.id, 'report');
  for (const action of await desk.childrenOf(reported.id, 'auditAction')) await desk.task(action, 'carryOut');
  ({ id: underWay, dialogue } = await desk.upToFieldwork());
});
afterAll(() => web.stop());

describe.each(views)('internal auditing, %s,', (name, viewport) => {
  it('shows its head the plan, open actions and findings, with the numbers beside the bars', async () => {
    const page = await web.open('/dashboards/audit', { login: head, viewport });
    await page.getByRole('heading', { level: 1, name: 'Internal audit' }).waitFor();
    const ages = page.locator('section', { hasText: 'Azioni aperte per ritardo' }).getByRole('row');
    await ages.filter({ hasText: 'Non scaduta' }).getByRole('cell', { name: '2', exact: true }).waitFor();
    expect(
      await ages.filter({ hasText: 'oltre 90' }).getByRole('cell', { name: '0', exact: true }).count(),
    ).toBe(1);
    await page.getByRole('heading', { name: 'Rilievi per gravità e anno' }).waitFor();
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    if (pictures) await page.screenshot({ path: `${pictures}/audit-dashboard-${name}.png`, fullPage: true });
  });

  it('lets an auditor register a paper on a test that the programme has', async () => {
    const page = await web.open(`/cases/${underWay}`, { login: lead, viewport });
    await page.getByText('Chiudere il lavoro sul campo').first().waitFor();
    if (pictures) await page.screenshot({ path: `${pictures}/audit-engagement-${name}.png`, fullPage: true });
    await page.getByRole('button', { name: 'Registrare una carta di lavoro' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Test del programma').selectOption('T1');
    if (pictures) await page.screenshot({ path: `${pictures}/audit-paper-${name}.png` });
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
  });

  it('shows the owner what is theirs, and nothing of the working papers', async () => {
    const page = await web.open(`/cases/${dialogue}`, { login: owner, viewport });
    await page.getByRole('heading', { level: 1 }).filter({ hasText: 'Direzione Cultura' }).waitFor();
    if (pictures) await page.screenshot({ path: `${pictures}/audit-dialogue-${name}.png`, fullPage: true });
    await expectNoSidewaysScroll(page);
    await page.goto(`/cases/${underWay}`);
    await page.getByText('Pagina non trovata').or(page.getByText('La pratica non')).first().waitFor();
  });
});
