import { condition, defineUpdate, proxyLocalActivities, setHandler } from '@temporalio/workflow';

const { insertRow } = proxyLocalActivities({ startToCloseTimeout: '20 seconds' });

export const step = defineUpdate('step');
export const end = defineUpdate('end');

/** The least a durable step can be: an Update whose handler runs one local activity, which inserts one row. */
export async function floor() {
  let over = false;
  setHandler(step, (text) => insertRow(text));
  setHandler(end, () => {
    over = true;
  });
  await condition(() => over);
}
