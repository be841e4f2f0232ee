import { expect } from 'vitest';
import { textAt } from '../doors/http/read.ts';
import { ownAgent } from '../world/agent-at-work.ts';
import { defineCheck } from '../world/world.ts';

export default defineCheck({
  level: 'MUST',
  priority: 'P0',
  source: ['plan:L88-91', 'contract §2.5', 'contract §8.2'],
  profile: 'kubernetes-agent',
  world: 'shared',
  requirement: 'An agent registers as what it was configured to be, and connects.',
  async when(world) {
    const { agent, seat } = await ownAgent(world, { region: 'north', maxSessions: 7 });
    const { agentId, clusterId, namespace } = agent;
    const registration = seat.registrations.find(({ status }) => status === 200 || status === 201);
    return { registration: registration?.body, configured: { agentId, clusterId, namespace } };
  },
  then: {
    'it registers under its id, as a Kubernetes agent': ({ registration, configured }) => {
      expect(textAt(registration, 'agentId')).toBe(configured.agentId);
      expect(textAt(registration, 'platform')).toBe('kubernetes');
    },
    'it names its cluster and its region': ({ registration, configured }) => {
      expect(textAt(registration, 'clusterId')).toBe(configured.clusterId);
      expect(textAt(registration, 'region')).toBe('north');
    },
    'it tells how many sessions it takes': ({ registration }) =>
      expect(Number(textAt(registration, 'capacity.maxSessions'))).toBe(7),
    'it tells the namespace in which it works': ({ registration, configured }) =>
      expect(textAt(registration, 'metadata.namespace')).toBe(configured.namespace),
  },
});
