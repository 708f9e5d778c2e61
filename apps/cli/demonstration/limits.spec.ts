import { rightTo } from '../../../libs/domain';
import { demonstrationMandates, signingOf } from '../../../libs/organisation';
import { holderOf } from './holders';
import early from './rounds/2011.json';
import late from './rounds/2014.json';

test.each([early, late])(
  'what a round of the demonstration commits is signed by the head of its unit',
  (round) => {
    const office = 'contributions.manager';
    const inForce = demonstrationMandates.map((mandate, index) => ({ ...mandate, id: String(index) }));
    const head = { login: holderOf(office), offices: [{ id: office }] };
    const right = rightTo(
      office,
      { kind: 'commitment', amount: round.total },
      { offices: [office], ...signingOf(head, inForce) },
    );
    expect(right).toEqual({ by: 'office' });
  },
);
