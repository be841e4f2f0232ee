import { expect } from 'vitest';
import { defineCheck } from '../world/world.ts';

const OTHER_KEY = 'c0ffee00'.repeat(8);

export default defineCheck({
  level: 'MUST',
  priority: 'P0',
  source: ['plan:L170', 'contract §2.5', 'contract §3.1'],
  risk: 'plan:L577',
  profile: 'control-plane',
  world: 'shared',
  requirement: 'An agent registers and connects only with its own key.',
  async when({ fleet }) {
    const agent = await fleet.join({ manner: 'silent' });
    const { agentId, key } = agent;
    const registering = async (shown: string): Promise<number> =>
      (await fleet.register({ agentId }, shown)).answer.status;
    const connecting = async (id: string, shown: string): Promise<number> => {
      const connected = await fleet.connect(id, shown);
      return connected.opened ? 101 : connected.status;
    };
    const refusals = {
      withoutKey: await registering(''),
      withAnotherKey: await registering(OTHER_KEY),
      connectingWithAnotherKey: await connecting(agentId, OTHER_KEY),
      connectingUnknown: await connecting(`${agentId}-unknown`, key),
    };
    return { refusals, stillOpen: agent.isOpen, twin: await registering(key) };
  },
  then: {
    'no key is refused with 401': ({ refusals }) => expect(refusals.withoutKey).toBe(401),
    'another key is refused with 403': ({ refusals }) => expect(refusals.withAnotherKey).toBe(403),
    'a connection with another key is refused': ({ refusals }) =>
      expect([401, 403]).toContain(refusals.connectingWithAnotherKey),
    'a connection of an unknown agent is refused': ({ refusals }) =>
      expect([403, 404]).toContain(refusals.connectingUnknown),
    'the agent itself stays connected': ({ stillOpen }) => expect(stillOpen).toBe(true),
    'its own key is taken': ({ twin }) => expect(twin).toBe(200),
  },
});
