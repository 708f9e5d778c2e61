import { historyEvents } from './history-events';

describe('the engine’s history', () => {
  it('shows type, time and payloads of an event', () => {
    const payload = {
      metadata: { encoding: Buffer.from('json/plain') },
      data: Buffer.from(JSON.stringify({ task: 'c1.2' })),
    };
    const [event] = historyEvents({
      events: [
        {
          eventId: 5 as never,
          eventTime: { seconds: 1_400_000_000 as never, nanos: 0 },
          eventType: 9,
          activityTaskScheduledEventAttributes: { activityId: '1', input: { payloads: [payload] } },
        },
      ],
    });
    expect(event).toMatchObject({
      id: 5,
      type: expect.stringMatching(/^[A-Z_]+$/) as string,
      time: expect.stringContaining('2014-05-13') as string,
      attributes: { activityId: '1', input: { payloads: [{ task: 'c1.2' }] } },
    });
  });
});
