import type { Text } from '../../../../libs/domain';
import { displayDate, displayMoney, italianDateAfter } from '../../../../libs/law';
import { daysEn, daysIt, named, registerTitle } from './phrases';
import type { Sentences } from './summaries';

/** What a case writes in registers, asks of them, and hears of entries that it follows. */
export const registerSentences: Sentences<
  'registerEntered' | 'registerEnded' | 'registerConsulted' | 'entryWritten'
> = {
  registerEntered: ({ register, title, from, to, decision }, { declaration }) => {
    const of = named(registerTitle(declaration, register));
    if (decision && 'takenBy' in decision) {
      const { takenBy } = decision;
      return {
        it: `Il registro ${of.it} non accoglie «${title}»: le stesse date sono già occupate da «${takenBy.title}»${daysIt(takenBy)}.`,
        en: `“${title}” was not entered in the register ${of.en}: the days are taken by “${takenBy.title}”${daysEn(takenBy)}.`,
      };
    }
    if (decision && 'outdated' in decision) return notWritten(title, of);
    if (decision && 'belowUse' in decision) return usedAlready(title, of, decision.belowUse);
    return {
      it: `Iscritta nel registro ${of.it}: «${title}»${daysIt({ from, to })}.`,
      en: `Entered in the register ${of.en}: “${title}”${daysEn({ from, to })}.`,
    };
  },
  registerEnded: ({ register, key, on, decision }, { declaration, entry = key }) => {
    const of = named(registerTitle(declaration, register));
    if (decision && 'unknown' in decision) {
      return {
        it: `Il registro ${of.it} non contiene l’iscrizione «${key}»: non c’è nulla da concludere.`,
        en: `The register ${of.en} has no entry “${key}”: there is nothing to end.`,
      };
    }
    if (decision && 'outdated' in decision) return notWritten(entry, of);
    if (decision && 'belowUse' in decision) return usedAlready(entry, of, decision.belowUse);
    return {
      it: `L’iscrizione «${entry}» nel registro ${of.it} vale fino ${italianDateAfter('al', on)} e poi cessa.`,
      en: `The entry “${entry}” of the register ${of.en} holds until ${displayDate(on, 'en')} and then ends.`,
    };
  },
  registerConsulted: ({ register, decision }, { declaration }) => {
    const of = named(registerTitle(declaration, register));
    const found = decision && 'found' in decision ? decision.found.length : 0;
    return {
      it: `Consultato il registro ${of.it}: ${found === 1 ? 'una iscrizione' : `${found} iscrizioni`}.`,
      en: `The register ${of.en} was consulted: ${found === 1 ? 'one entry' : `${found} entries`}.`,
    };
  },
  entryWritten: ({ register, key }, { actor, declaration, entry = key }) => {
    const of = named(registerTitle(declaration, register));
    return {
      it: `${actor} ha cambiato l’iscrizione «${entry}» del registro ${of.it}, che questa pratica segue.`,
      en: `${actor} has changed the entry “${entry}” of the register ${of.en}, which this case follows.`,
    };
  },
};

/** What an import has left undone. */
function notWritten(what: string, of: Text): Text {
  return {
    it: `Il registro ${of.it} è cambiato dopo il controllo: «${what}» non è stato scritto.`,
    en: `The register ${of.en} has changed since the check: “${what}” was not written.`,
  };
}

function usedAlready(what: string, of: Text, used: string): Text {
  return {
    it: `Il registro ${of.it} non accoglie «${what}»: € ${displayMoney(used, 'it')} sono già prenotati o impegnati (TUEL, art. 175).`,
    en: `“${what}” was not written in the register ${of.en}: € ${displayMoney(used, 'en')} are booked or committed already (TUEL, art. 175).`,
  };
}
