import type { IncomingMessage } from 'node:http';
import type { Request, Response } from 'express';
import type { Provider } from 'oidc-provider';
import { EMBEDDED_DESK_SCOPE } from '../../../../libs/config';
import type { PeopleService } from '../people/people.service';
import type { DemonstrationVisitors } from './demonstration-visitors';
import { errorPage, languageOfPage, peoplePage, visitorsPage } from './pages';

const INTERACTION = /^\/interaction\/[\w-]+$/;
/** A form of one field. */
const MOST_BYTES = 2_000;

/** The page on which somebody says who they are. */
export class InteractionPages {
  constructor(
    private readonly provider: Provider,
    private readonly people: PeopleService,
    private readonly visitors: DemonstrationVisitors,
  ) {}

  /** Answers a request to such a page; tells whether it was one. */
  async answer(request: Request, response: Response): Promise<boolean> {
    if (!INTERACTION.test(request.path)) return false;
    try {
      if (request.method === 'POST') await this.choose(request, response);
      else await this.ask(request, response);
    } catch (error) {
      if (!(error instanceof Error && error.name === 'SessionNotFound')) throw error;
      response.status(400).type('html').send(errorPage(request));
    }
    return true;
  }

  private async ask(request: Request, response: Response, status = 200): Promise<void> {
    const { params, prompt } = await this.provider.interactionDetails(request, response);
    const { login_hint: hint, ui_locales: locales, prompt: wanted } = params;
    if (isForDesk(params)) {
      const page = visitorsPage(languageOfPage(request, locales), await this.visitors.all(), status !== 200);
      response.status(status).type('html').send(page);
      return;
    }
    const people = (await this.people.all()).filter(({ offices }) => offices.length > 0);
    // Whoever shows again who they are is one person.
    const isAgain = typeof hint === 'string' && wanted === 'login' && prompt.name === 'login';
    const shown = isAgain ? people.filter(({ login }) => login === hint) : people;
    response
      .status(status)
      .type('html')
      .send(peoplePage(languageOfPage(request, locales), shown, isAgain));
  }

  /** Somebody of the house; undefined for anybody else. */
  private async personIn(form: URLSearchParams): Promise<string | undefined> {
    const person = await this.people.find(form.get('login') ?? '');
    return person && person.offices.length > 0 ? person.login : undefined;
  }

  private visitorIn(form: URLSearchParams): Promise<string | undefined> {
    return this.visitors.arrive(form.get('name') ?? '', form.get('taxCode') ?? '');
  }

  private async choose(request: Request, response: Response): Promise<void> {
    const { params } = await this.provider.interactionDetails(request, response);
    const form = new URLSearchParams(await textOf(request));
    const login = isForDesk(params) ? await this.visitorIn(form) : await this.personIn(form);
    if (login === undefined) {
      await this.ask(request, response, 422);
      return;
    }
    await this.provider.interactionFinished(
      request,
      response,
      { login: { accountId: login, remember: false } },
      { mergeWithLastSubmission: false },
    );
  }
}

/** Marino asks for the tax code of those who come to its desk, and of nobody else. */
function isForDesk({ scope }: Record<string, unknown>): boolean {
  return typeof scope === 'string' && scope.split(' ').includes(EMBEDDED_DESK_SCOPE);
}

async function textOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request) {
    text += String(chunk);
    if (text.length > MOST_BYTES) break;
  }
  return text.slice(0, MOST_BYTES);
}
