import { expect } from 'vitest';
import { textAt } from '../doors/http/read.ts';
import { defineCheck, type World } from '../world/world.ts';
import { awake, done, hasEnded, underWay } from './stage/under-way.ts';

interface Place {
  readonly pod: string | null;
  readonly url: string | null;
}

function shown({ api, eventually, patience }: World, id: string, holds: (place: Place) => boolean) {
  const place = async (): Promise<Place> => {
    const { body } = await api.get(`/sessions/${id}`);
    return { pod: textAt(body, 'status.podName') ?? null, url: textAt(body, 'status.url') ?? null };
  };
  return eventually(place, holds, patience.truth);
}

export default defineCheck({
  level: 'MUST',
  priority: 'P0',
  source: ['plan:L306', 'plan:L319', 'contract §2.2', 'contract §4'],
  risk: 'plan:L571',
  profile: 'control-plane',
  world: 'shared',
  requirement:
    'A hibernated session shows no pod and no address; woken, it shows those that its agent then reports.',
  async given(world) {
    const agent = await world.fleet.join();
    return { agent, id: await awake(world, agent) };
  },
  async when(world, { agent, id }) {
    await done(world, await underWay(world, agent, 'hibernate', id));
    const sleeping = await shown(world, id, ({ pod, url }) => pod === null && url === null);
    const wake = await underWay(world, agent, 'wake', id);
    const podName = world.unique('pod'); // a new one: a Deployment that was scaled up names its pods anew
    const platformMetadata = { podName, podIP: '127.0.0.1' };
    agent.status({ sessionId: id, state: 'running', vncReady: true, vncPort: 3000, platformMetadata });
    agent.complete(wake.command);
    await hasEnded(world, wake);
    const woken = await shown(world, id, ({ pod, url }) => pod === podName && url !== null);
    return { podName, sleeping: sleeping.value, woken: woken.value };
  },
  then: {
    'asleep, it shows no pod': ({ sleeping }) => expect(sleeping.pod).toBeNull(),
    'asleep, it shows no address': ({ sleeping }) => expect(sleeping.url).toBeNull(),
    'awake, it shows the pod that was reported': ({ woken, podName }) => expect(woken.pod).toBe(podName),
    'awake, it shows an address again': ({ woken }) => expect(woken.url).not.toBeNull(),
  },
});
