import { existsSync, readFileSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import { join } from 'node:path';
import { projectRoot } from '../../../../libs/config';
import { type Language, languages, type Text, type Visitor } from '../../../../libs/domain';
import type { Reader } from '../rights/reader';

/** Pages of the embedded provider: plain HTML with the styles of the web, without any script in them. */

const texts = {
  title: { it: 'Scegliere chi accede', en: 'Choose who signs in' },
  titleAgain: { it: 'Confermare l’identità', en: 'Confirm who you are' },
  intro: {
    it: 'Dimostrazione: persone e pratiche sono inventate, non serve una password. In esercizio qui si accede con il fornitore di identità dell’ente.',
    en: 'Demonstration: people and cases are invented, no password is needed. In production this is the identity provider of the house.',
  },
  introAgain: {
    it: 'Chi firma un atto o dispone un pagamento conferma di essere ancora la stessa persona.',
    en: 'Whoever signs an act or orders a payment confirms to be still the same person.',
  },
  titleDesk: { it: 'Accedere allo sportello', en: 'Sign in at the desk' },
  introDesk: {
    it: 'Dimostrazione: le persone sono inventate. In esercizio qui si accede con SPID o CIE.',
    en: 'Demonstration: the people are invented. In production one signs in here with SPID or CIE.',
  },
  knownVisitors: { it: 'Chi ha già usato lo sportello', en: 'Who has been at the desk before' },
  anotherVisitor: { it: 'Un’altra persona', en: 'Somebody else' },
  name: { it: 'Nome e cognome', en: 'Name' },
  taxCode: { it: 'Codice fiscale', en: 'Tax code' },
  goOn: { it: 'Prosegui', en: 'Go on' },
  notAVisitor: {
    it: 'Indicare nome e cognome e un codice fiscale di 16 lettere e cifre.',
    en: 'Give a name and a tax code of 16 letters and digits.',
  },
  office: { it: 'Gabinetto del Sindaco', en: 'Mayor’s Cabinet' },
  signOut: { it: 'Uscire da Marino', en: 'Sign out of Marino' },
  signOutButton: { it: 'Esci', en: 'Sign out' },
  signOutText: {
    it: 'Si esce anche dal fornitore di identità.',
    en: 'This signs you out of the identity provider as well.',
  },
  signedOut: { it: 'Accesso terminato', en: 'Signed out' },
  error: { it: 'L’accesso non può proseguire', en: 'Signing in cannot go on' },
  errorText: {
    it: 'La pagina è rimasta aperta troppo a lungo, o non è stata raggiunta da Marino.',
    en: 'The page was open for too long, or was not reached from Marino.',
  },
  back: { it: 'Torna a Marino', en: 'Back to Marino' },
} satisfies Record<string, Text>;

/** The first of the languages asked for that the house speaks, else that of the browser. */
export function languageOfPage(request: IncomingMessage, asked?: unknown): Language {
  const wanted = [
    ...(typeof asked === 'string' ? asked.split(' ') : []),
    ...(request.headers['accept-language'] ?? '').split(','),
  ].map((tag) => tag.trim().slice(0, 2).toLowerCase());
  return wanted.find((tag): tag is Language => (languages as readonly string[]).includes(tag)) ?? 'it';
}

/** Everybody by the unit of their first office, each a button. */
export function peoplePage(language: Language, people: readonly Reader[], isAgain: boolean): string {
  const units = new Map<string, Reader[]>();
  for (const person of people) {
    const unit = person.offices[0]?.unit[language] ?? '';
    units.set(unit, [...(units.get(unit) ?? []), person]);
  }
  const sections = [...units].map(
    ([unit, members]) =>
      `<section class="sign-in__unit"><h2>${escape(unit)}</h2><ul>${members
        .map((person) => `<li>${button(person, language)}</li>`)
        .join('')}</ul></section>`,
  );
  const [title, intro] = isAgain ? [texts.titleAgain, texts.introAgain] : [texts.title, texts.intro];
  return page(
    language,
    title,
    `<p>${escape(intro[language])}</p><form method="post" class="sign-in">${sections.join('')}</form>`,
  );
}

/** Visitors of the desk who are known, each a button, and a form for one who is not. */
export function visitorsPage(language: Language, visitors: readonly Visitor[], isRefused: boolean): string {
  const known = visitors.map(
    ({ name, taxCode }) =>
      `<li><form method="post"><input type="hidden" name="name" value="${escape(name)}"><button class="sign-in__person" name="taxCode" value="${escape(taxCode)}"><span><strong>${escape(name)}</strong><span class="sign-in__office">${escape(taxCode)}</span></span></button></form></li>`,
  );
  const field = (key: 'name' | 'taxCode', most: number): string =>
    `<div class="form-field"><label for="${key}">${escape(texts[key][language])}</label><input class="ui-input" id="${key}" name="${key}" maxlength="${most}" required></div>`;
  return page(
    language,
    texts.titleDesk,
    `<p>${escape(texts.introDesk[language])}</p>
    ${isRefused ? `<p role="alert">${escape(texts.notAVisitor[language])}</p>` : ''}
    <div class="sign-in">
    ${known.length > 0 ? `<section class="sign-in__unit"><h2>${escape(texts.knownVisitors[language])}</h2><ul>${known.join('')}</ul></section>` : ''}
    <section class="sign-in__unit"><h2>${escape(texts.anotherVisitor[language])}</h2><form method="post"><div class="sign-in__another">${field('name', 120)}${field('taxCode', 16)}
    <button class="btn btn-primary ui-button ui-button--regular">${escape(texts.goOn[language])}</button></div></form></section></div>`,
  );
}

/** `form` is made by the provider; the script sends it for whoever has come from Marino's own way out. */
export function signOutPage(request: IncomingMessage, form: string, goesOn: boolean): string {
  const language = languageOfPage(request);
  return page(
    language,
    texts.signOut,
    `<p>${escape(texts.signOutText[language])}</p>${form}
    <button class="btn btn-primary ui-button ui-button--regular" form="op.logoutForm" name="logout" value="yes">${escape(texts.signOutButton[language])}</button>
    ${goesOn ? '<script src="/oidc/sign-out.js" defer></script>' : ''}`,
  );
}

/** What `/oidc/sign-out.js` holds: the policy allows scripts from files alone. */
export const signOutScript = `document.querySelector('button[form="op.logoutForm"]').click();\n`;

export function signedOutPage(request: IncomingMessage): string {
  const language = languageOfPage(request);
  return page(language, texts.signedOut, wayBack(language));
}

export function errorPage(request: IncomingMessage, detail?: string): string {
  const language = languageOfPage(request);
  return page(
    language,
    texts.error,
    `<p>${escape(texts.errorText[language])}</p>${detail ? `<p class="ui-muted">${escape(detail)}</p>` : ''}${wayBack(language)}`,
  );
}

function button({ login, name, offices }: Reader, language: Language): string {
  const held = offices.map(
    (office) => `<span class="sign-in__office">${escape(office.name[language])}</span>`,
  );
  return `<button class="sign-in__person" name="login" value="${escape(login)}"><span><strong>${escape(name)}</strong>${held.join('')}</span></button>`;
}

function wayBack(language: Language): string {
  return `<p><a href="/">${escape(texts.back[language])}</a></p>`;
}

function page(language: Language, title: Text, content: string): string {
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(title[language])} · Marino</title>
${styleSheets()}
</head>
<body>
<header class="app-header"><div class="app-header__top"><a href="/" class="app-header__brand"><span><strong>Marino</strong><span class="app-header__office">${escape(texts.office[language])}</span></span></a></div></header>
<main id="content" class="app-content"><div class="app-page"><h1>${escape(title[language])}</h1>${content}</div></main>
</body>
</html>
`;
}

let links: string | undefined;

/** The links to the styles of the built web, whose names change with their content. */
function styleSheets(): string {
  const index = join(projectRoot, 'dist', 'web', 'index.html');
  if (links === undefined && existsSync(index))
    links = readFileSync(index, 'utf8')
      .match(/<link[^>]+rel="(?:stylesheet|icon)"[^>]*>/g)
      ?.map((link) => link.replace(/ crossorigin/g, ''))
      .join('\n');
  return links ?? '';
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}
