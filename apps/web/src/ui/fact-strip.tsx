import { Icon, type IconName } from './icon';

interface StripFact {
  readonly icon: IconName;
  readonly title: string;
  readonly value: string;
}

export function FactStrip({ facts }: { facts: readonly StripFact[] }) {
  return (
    <dl className="ui-strip">
      {facts.map(({ icon, title, value }) => (
        <div key={title} className="ui-strip__fact">
          <dt>
            <Icon name={icon} />
            {title}
          </dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
