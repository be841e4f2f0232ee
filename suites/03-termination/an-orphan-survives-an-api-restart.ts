import { expect } from 'vitest';
import { defineCheck } from '../world/world.ts';
import { stopsAnOrphan } from './stage/orphan.ts';

export default defineCheck({
  level: 'MUST',
  priority: 'P0',
  source: ['plan:L273-279', 'plan:L286', 'R2', 'contract §3.3'],
  risk: 'plan:L573',
  profile: 'control-plane',
  controls: ['start-api'],
  world: { canary: true, reusable: true },
  requirement: 'A stop that waits for its agent outlives the API process that accepted it.',
  async given({ fleet, arrange }) {
    const agent = await fleet.join();
    return { agent, id: (await arrange.runningSession(agent)).id };
  },
  when: (world, { agent, id }) =>
    stopsAnOrphan(world, agent, id, async () => {
      for (const api of world.apis) await api.restart();
    }),
  then: {
    'the agent gets the stop exactly once': ({ received, sentinel }) =>
      expect({ received, sentinel }).toEqual({ received: 1, sentinel: true }),
    'the session ends terminated once the agent is back': ({ state }) => expect(state).toBe('terminated'),
  },
});
