import { expect } from 'vitest';
import { field } from '../doors/http/read.ts';
import { defineCheck } from '../world/world.ts';

export default defineCheck({
  level: 'MUST',
  priority: 'P1',
  source: ['plan:L477', 'contract §2.5'],
  risk: 'plan:L566',
  profile: 'control-plane',
  world: 'shared',
  requirement:
    'An agent that registers again replaces the fields it carries, and keeps the others and its key.',
  given: ({ fleet }) =>
    fleet.register({
      region: 'before',
      clusterName: 'Kept',
      capacity: { maxSessions: 3 },
      metadata: { namespace: 'kept' },
    }),
  async when({ api, fleet }, { agentId, key }) {
    const again = await fleet.register({ agentId, region: 'after', capacity: { maxSessions: 5 } }, key);
    const { body } = await api.get(`/admin/agents/${agentId}`);
    const of = (path: string) => field(body, path) ?? null;
    return {
      again: again.answer.status,
      region: of('region'),
      most: of('capacity.maxSessions'),
      clusterName: of('clusterName'),
      namespace: of('metadata.namespace'),
      keyStays: (await fleet.register({ agentId }, key)).answer.status,
    };
  },
  then: {
    'it is answered 200': ({ again }) => expect(again).toBe(200),
    'what it carried is new': ({ region, most }) => expect([region, most]).toEqual(['after', 5]),
    'what it did not carry is as before': ({ clusterName, namespace }) =>
      expect([clusterName, namespace]).toEqual(['Kept', 'kept']),
    'its key stays': ({ keyStays }) => expect(keyStays).toBe(200),
  },
});
