import { awarded } from './whole-edition';
import './scene';

describe('an edition', () => {
  it.concurrent('assigns its prizes to whoever comes first by code', async () => {
    const { desk, id, cases } = await awarded();
    expect(await desk.outcome(id)).toBe('awarded');
    expect(await desk.outcome(cases.ada)).toBe('winner');
    expect(await desk.outcome(cases.bruno)).toBe('winner');
    expect(await desk.outcome(cases.carla)).toBe('specialMention');
    expect(await desk.outcome(cases.dario)).toBe('winner');
  });
});
