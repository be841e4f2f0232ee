import { expect } from 'vitest';
import { textAt } from '../doors/http/read.ts';
import { defineCheck } from '../world/world.ts';

export default defineCheck({
  level: 'MUST',
  priority: 'P0',
  source: ['plan:L443', 'plan:L460', 'contract §3.1', 'contract §10'],
  risk: 'plan:L566',
  profile: 'control-plane',
  controls: ['short-periods'],
  world: { periods: 'short', reusable: true },
  requirement: 'An agent that sends no heartbeat for too long is offline, and its connection is closed.',
  async given({ fleet }) {
    return {
      silent: await fleet.join({ manner: 'silent' }),
      speaking: await fleet.join({ manner: 'silent' }),
    };
  },
  async when({ sql, eventually, patience }, { silent, speaking }) {
    const statusOf = async ({ agentId }: typeof silent) => textAt(await sql.agent(agentId), 'status') ?? null;
    // Other frames are no heartbeats: only those count.
    silent.silence();
    silent.send('status', { sessionId: 'nobody', state: 'running' });
    const offline = await eventually(
      () => statusOf(silent),
      (status) => status === 'offline',
      patience.offline,
    );
    const closed = await eventually(
      () => silent.isOpen,
      (isOpen) => !isOpen,
      patience.dropped,
    );
    return { silent: offline.value, open: closed.value, speaking: await statusOf(speaking) };
  },
  then: {
    'it is offline': ({ silent }) => expect(silent).toBe('offline'),
    'its connection is closed': ({ open }) => expect(open).toBe(false),
    'an agent that goes on speaking stays online': ({ speaking }) => expect(speaking).toBe('online'),
  },
});
