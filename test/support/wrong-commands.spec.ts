import { commands } from '../../libs/domain';
import { catalogue } from '../../workflows/procedures';
import { everyCommand, holdingAllBut } from './wrong-commands';

test.each(catalogue.map((declaration) => [declaration.key, declaration] as const))(
  'every command that a case of %s knows is tried, and every request',
  (_, declaration) => {
    const tried = everyCommand(holdingAllBut(), { id: 'task' }, declaration, 'caseClosed');
    const names = Object.values(commands).filter((name) => name !== 'opened');
    expect(new Set<string>(tried.map(({ name }) => name))).toEqual(new Set<string>(names));
    const requests = tried.filter(({ name }) => name === 'makeRequest').map(({ what }) => what);
    expect(requests).toEqual(
      ['none', ...Object.keys(declaration.requests)].map((request) => `request ${request}`),
    );
  },
);
