import { expect } from 'vitest';
import { textAt } from '../doors/http/read.ts';
import { defineCheck } from '../world/world.ts';
import { startedOn } from './stage/started-on.ts';

export default defineCheck({
  level: 'MUST',
  priority: 'P0',
  source: ['plan:L237', 'plan:L238', 'contract §2.2', 'contract §4'],
  profile: 'control-plane',
  world: 'shared',
  requirement: 'A session shows its pod and an address once its agent has reported them, and not before.',
  given: ({ fleet }) => fleet.join({ manner: 'manual' }),
  async when(world, agent) {
    const { api, eventually, patience, unique } = world;
    const { id } = await startedOn(world, agent);
    const podName = unique('pod');
    const seen = async () => {
      const { body } = await api.get(`/sessions/${id}`);
      return { podName: textAt(body, 'status.podName') ?? null, url: textAt(body, 'status.url') ?? null };
    };
    const before = await seen();
    agent.status({ sessionId: id, state: 'running' });
    await world.arrange.comesTo(id, 'running');
    // The same state again: it may bring what was not known before.
    const platformMetadata = { podName, podIP: '127.0.0.1' };
    agent.status({ sessionId: id, state: 'running', vncReady: true, vncPort: 3000, platformMetadata });
    const shown = await eventually(seen, (now) => now.podName !== null && now.url !== null, patience.report);
    // What a further report does not carry stays; the row's last change shows that it was heard.
    agent.status({ sessionId: id, state: 'running', vncReady: true });
    const later = await world.arrange.sentinel(agent);
    const kept = await seen();
    const row = textAt(await world.sql.session(id), 'pod_name') ?? null;
    return { podName, before, after: shown.value, kept, later, row };
  },
  then: {
    'there is no pod before': ({ before }) => expect(before.podName).toBeNull(),
    'there is no address before': ({ before }) => expect(before.url).toBeNull(),
    'its row holds the pod': ({ row, podName }) => expect(row).toBe(podName),
    'its answer shows the pod': ({ after, podName }) => expect(after.podName).toBe(podName),
    'its answer shows an address': ({ after }) => expect(after.url).not.toBeNull(),
    'a further report without a pod leaves it as it is': ({ kept, later, podName }) => {
      expect(later, 'a later command of the same connection came').toBe(true);
      expect(kept.podName).toBe(podName);
    },
  },
});
