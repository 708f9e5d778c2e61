import type { SignInPerson } from '../../client/reads';
import { useReader } from '../../texts/use-language';
import { Icon } from '../../ui/icon';

export function PersonButton({ person, onChoose }: { person: SignInPerson; onChoose: () => void }) {
  const read = useReader();
  return (
    <button type="button" className="sign-in__person" onClick={onChoose}>
      <Icon name="user" />
      <span>
        <strong>{person.name}</strong>
        {person.offices.map((office) => (
          <span key={office.id} className="sign-in__office">
            {read(office.name)}
          </span>
        ))}
      </span>
      <Icon name="arrow-right" />
    </button>
  );
}
