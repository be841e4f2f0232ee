import { expect } from 'vitest';
import { textAt } from '../doors/http/read.ts';
import { defineCheck } from '../world/world.ts';
import { isTerminated } from './stage/stopping.ts';

export default defineCheck({
  level: 'MUST',
  priority: 'P1',
  source: ['plan:L270', 'contract §2.2'],
  profile: 'control-plane',
  world: 'shared',
  requirement: 'A terminated session shows no pod and no address any more.',
  async given({ fleet, arrange }) {
    const agent = await fleet.join();
    return (await arrange.runningSession(agent)).id;
  },
  async when({ api, arrange, eventually, patience, sql }, id) {
    const place = async () => {
      const { body } = await api.get(`/sessions/${id}`);
      return { pod: textAt(body, 'status.podName') ?? null, url: textAt(body, 'status.url') ?? null };
    };
    await api.delete(`/sessions/${id}`);
    await isTerminated({ arrange, sql }, id);
    const { value } = await eventually(place, ({ pod, url }) => pod === null && url === null, patience.truth);
    return value;
  },
  then: {
    'it shows no pod': ({ pod }) => expect(pod).toBeNull(),
    'it shows no address': ({ url }) => expect(url).toBeNull(),
  },
});
