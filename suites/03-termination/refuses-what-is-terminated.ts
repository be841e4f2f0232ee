import { expect } from 'vitest';
import { accepted, IMPOSSIBLE } from '../doors/http/what-a-status-says.ts';
import { defineCheck } from '../world/world.ts';
import { isTerminated } from './stage/stopping.ts';
import { stopIds } from './stage/stops-received.ts';
import { whatStands } from './stage/what-stands.ts';

export default defineCheck({
  level: 'MUST',
  priority: 'P0',
  source: ['plan:L285', 'R1', 'R20', 'contract §2.2', 'contract §4'],
  profile: 'control-plane',
  world: 'shared',
  requirement: 'A terminated session cannot be deleted again: 409 or 404, and nothing changes.',
  async given({ fleet, arrange }) {
    const agent = await fleet.join();
    return { agent, id: (await arrange.runningSession(agent)).id };
  },
  async when({ api, sql, arrange, note }, { agent, id }) {
    const first = await api.delete(`/sessions/${id}`);
    await isTerminated({ arrange, sql }, id);
    const before = await whatStands(sql, id);
    const second = await api.delete(`/sessions/${id}`);
    note(`A terminated session's deletion is answered ${second.status}.`);
    const after = await whatStands(sql, id);
    const sentinel = await arrange.sentinel(agent);
    return {
      first: first.status,
      second: second.status,
      before,
      after,
      received: stopIds(agent, id).length,
      sentinel,
    };
  },
  then: {
    'it was deleted once': ({ first }) => expect(accepted(first), `answered ${first}`).toBe(true),
    'the second deletion is refused with 409 or 404': ({ second }) => expect(IMPOSSIBLE).toContain(second),
    'its row and its commands stay as they were': ({ before, after }) => expect(after).toEqual(before),
    'the agent is not told again': ({ received, sentinel }) =>
      expect({ received, sentinel }).toEqual({ received: 1, sentinel: true }),
  },
});
