import type { Block } from '@letters/blocks';
import { Runs } from './lines';

/** What is more than nothing is seen to be more. */
const LEAST = 0.5;

/** A chart of a document, standing columns lying too: on a narrow screen nothing else can be read. */
export function ChartView({ chart: { title, figures } }: { chart: Block & { kind: 'chart' } }) {
  const most = Math.max(...figures.map(({ value }) => value));
  return (
    <figure className="markdown__chart">
      <figcaption>
        <Runs line={title} />
      </figcaption>
      <dl>
        {figures.map(({ label, shown, value }, index) => (
          <div key={index}>
            <dt>
              <Runs line={label} />
            </dt>
            <dd>
              <svg viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true" focusable="false">
                {value > 0 && <rect width={Math.max(LEAST, (100 * value) / most)} height="1" />}
              </svg>
              {shown}
            </dd>
          </div>
        ))}
      </dl>
    </figure>
  );
}
