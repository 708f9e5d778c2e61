import type { IncomingMessage } from 'node:http';
import type { Request, Response } from 'express';
import type { Provider } from 'oidc-provider';
import type { PeopleService } from '../people/people.service';
import { errorPage, languageOfPage, peoplePage } from './pages';

const INTERACTION = /^\/interaction\/[\w-]+$/;
/** A form of one field. */
const MOST_BYTES = 2_000;

/** The page on which somebody says who they are. */
export class InteractionPages {
  constructor(
    private readonly provider: Provider,
    private readonly people: PeopleService,
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
    const people = (await this.people.all()).filter(({ offices }) => offices.length > 0);
    // Whoever shows again who they are is one person.
    const isAgain = typeof hint === 'string' && wanted === 'login' && prompt.name === 'login';
    const shown = isAgain ? people.filter(({ login }) => login === hint) : people;
    response
      .status(status)
      .type('html')
      .send(peoplePage(languageOfPage(request, locales), shown, isAgain));
  }

  private async choose(request: Request, response: Response): Promise<void> {
    await this.provider.interactionDetails(request, response);
    const login = new URLSearchParams(await textOf(request)).get('login') ?? '';
    const person = await this.people.find(login);
    if (!person || person.offices.length === 0) {
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

async function textOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request) {
    text += String(chunk);
    if (text.length > MOST_BYTES) break;
  }
  return text.slice(0, MOST_BYTES);
}
