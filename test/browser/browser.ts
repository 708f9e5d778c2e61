import { type Browser, chromium, type Page, type ViewportSize } from 'playwright-core';
import type { ProcedureDeclaration } from '../../libs/domain';
import { RunningApi } from '../support/running-api';

const WIDE: ViewportSize = { width: 1440, height: 900 };
const PHONE: ViewportSize = { width: 390, height: 844 };
/** For a screen to become what a test waits for, on a machine that is busy with other things. */
const PATIENCE_MS = 60_000;

/** What every screen has to fit. */
export const views = [
  ['wide', WIDE],
  ['on a phone', PHONE],
] as const;

/** The built web, served by a running API, seen through Chromium. */
export class WebUnderTest {
  /** What the pages complained of: scripts that failed and everything the content policy has blocked. */
  readonly complaints: string[] = [];

  private constructor(
    readonly api: RunningApi,
    private readonly browser: Browser,
    private readonly address: string,
  ) {}

  /** `procedures` stand in for those of the catalogue where registers are read. */
  static async start(procedures?: readonly ProcedureDeclaration[]): Promise<WebUnderTest> {
    const executablePath = process.env.MARINO_TEST_CHROMIUM;
    if (!executablePath) throw new Error('These tests need Chromium: npm test -- browser');
    const api = await RunningApi.start({}, procedures);
    const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
    return new WebUnderTest(api, browser, await api.app.getUrl());
  }

  async stop(): Promise<void> {
    await this.browser.close();
    await this.api.stop();
  }

  /** As people do: by the provider, and back to the page. */
  private async signIn(page: Page, login: string, path: string): Promise<void> {
    const { pathname, search } = new URL(path, this.address);
    await page.goto(`/api/session/start?returnTo=${encodeURIComponent(pathname + search)}`);
    await choose(page, login);
    // A page may write its filter into the address in its own way.
    await page.waitForURL((url) => url.pathname === pathname);
  }

  /** A page of its own, at an address of the web; signed in unless the sign-in itself is looked at. */
  async open(path: string, { login, viewport = WIDE, deaf = false }: Visit = {}): Promise<Page> {
    const context = await this.browser.newContext({ baseURL: this.address, viewport, locale: 'it-IT' });
    context.setDefaultTimeout(PATIENCE_MS);
    if (deaf) await context.route('**/api/changes', () => undefined);
    const page = await context.newPage();
    page.on('pageerror', (error) => this.complaints.push(error.message));
    page.on('console', (message) => {
      if (/Content.Security.Policy/i.test(message.text())) this.complaints.push(message.text());
    });
    if (login === undefined) await page.goto(path);
    else await this.signIn(page, login, path);
    return page;
  }
}

/** Chooses a person on the page of the embedded provider. */
export async function choose(page: Page, login: string): Promise<void> {
  await page.locator(`button[name="login"][value="${login}"]`).click();
}

interface Visit {
  readonly login?: string;
  readonly viewport?: ViewportSize;
  /** Hears nothing of what others do, as on a line that has died without saying so. */
  readonly deaf?: boolean;
}
