import { expect } from 'vitest';
import { defineCheck } from '../world/world.ts';
import { stopsAnOrphan } from './stage/orphan.ts';
import { stopCommands } from './stage/what-stands.ts';

export default defineCheck({
  level: 'MUST',
  priority: 'P0',
  source: ['plan:L272', 'plan:L273-279', 'plan:L286', 'R2', 'contract §2.2', 'contract §3.3'],
  risk: 'plan:L573',
  profile: 'control-plane',
  world: 'shared',
  requirement:
    'Deleting a session whose agent is away is refused and changes nothing, or waits for the agent and is then done once.',
  async given({ fleet, arrange }) {
    const agent = await fleet.join();
    return { agent, id: (await arrange.runningSession(agent)).id };
  },
  when: (world, { agent, id }) => stopsAnOrphan(world, agent, id),
  then: {
    'it is accepted, or refused with 409 or 503': ({ status, accepted }) =>
      expect(accepted || status === 409 || status === 503, `answered ${status}`).toBe(true),
    'refused, it changes nothing; accepted, it makes one command': ({ accepted, before, after }) => {
      if (accepted) expect(stopCommands(after)).toBe(1);
      else expect(after).toEqual(before);
    },
    'the agent gets the stop exactly once': ({ received, sentinel }) =>
      expect({ received, sentinel }).toEqual({ received: 1, sentinel: true }),
    'the session ends terminated once the agent is back': ({ state }) => expect(state).toBe('terminated'),
  },
});
