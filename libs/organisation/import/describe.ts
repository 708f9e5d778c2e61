import { displayMoney } from '../../law';
import type { Mandate } from '../mandate';
import type { OrganisationChange } from './plan';

/** A change in words, for the terminal. */
export function describeChange(change: OrganisationChange): string {
  switch (change.what) {
    case 'person':
      return `${change.change === 'added' ? 'New person' : 'Person renamed'}: ${change.entry.name} (${change.entry.login})`;
    case 'holding': {
      const { person, office, from, to } = change.entry;
      if (change.change === 'added')
        return `${person} holds ${office} from ${from}${to === undefined ? '' : ` to ${to}`}`;
      if (to === undefined) return `${person} holds ${office} until further notice`;
      return to < from
        ? `${person} does not take up ${office} on ${from}`
        : `${person} holds ${office} until ${to}`;
    }
    case 'mandate':
      return change.change === 'added'
        ? `New ${mandateText(change.entry)}`
        : `Ends on ${change.on}: ${mandateText(change.entry)}`;
    default:
      if (change.change === 'ended') return `The ${change.what} ${change.id} ends on ${change.on}`;
      return `${change.change === 'added' ? 'New' : 'Changed'} ${change.what}: ${change.entry.name.it} (${change.entry.id})`;
  }
}

function mandateText({ office, person, kinds, upTo, from, to, act }: Mandate): string {
  const acts = kinds ? kinds.join(', ') : 'all acts';
  const most = upTo === undefined ? '' : ` up to EUR ${displayMoney(upTo, 'en')}`;
  const until = to === undefined ? '' : ` to ${to}`;
  const what = person === undefined ? `limit of ${office}` : `mandate of ${person} to sign for ${office}`;
  return `${what}: ${acts}${most}, from ${from}${until} (${act})`;
}
