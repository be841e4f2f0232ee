import { expect } from 'vitest';
import { defineCheck } from '../world/world.ts';
import { oldSessions } from './stage/old-sessions.ts';
import { refusals } from './stage/refusals.ts';

export default defineCheck({
  level: 'SHOULD',
  priority: 'P1',
  source: ['plan:L489', 'plan:L498', 'R11', 'contract §2.2', 'contract §2.6'],
  profile: 'control-plane',
  world: 'shared',
  controls: ['sql'],
  requirement: 'What is refused for want of an agent is refused with 409: the session is in no state for it.',
  given: (world) => oldSessions(world, [{ state: 'running' }, { state: 'hibernated' }]),
  async when(world, { old }) {
    const [running = '', hibernated = ''] = old.map(({ id }) => id);
    const statusOf = async (...asked: Parameters<typeof refusals>) =>
      (await refusals(...asked))[0]?.status ?? 0;
    return {
      hibernate: await statusOf(world, [running], 'hibernate'),
      wake: await statusOf(world, [hibernated], 'wake'),
      terminate: await statusOf(world, [running], 'delete'),
    };
  },
  then: {
    'terminating answers 409': ({ terminate }) => expect(terminate).toBe(409),
    'hibernating answers 409': ({ hibernate }) => expect(hibernate).toBe(409),
    'waking answers 409': ({ wake }) => expect(wake).toBe(409),
  },
});
