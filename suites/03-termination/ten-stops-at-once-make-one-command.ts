import { expect } from 'vitest';
import { accepted, IMPOSSIBLE } from '../doors/http/what-a-status-says.ts';
import { defineCheck } from '../world/world.ts';
import { stopIsUnderWay } from './stage/stopping.ts';
import { stopIds } from './stage/stops-received.ts';
import { stopCommands, whatStands } from './stage/what-stands.ts';

export default defineCheck({
  level: 'MUST',
  priority: 'P0',
  source: ['plan:L255', 'contract §2.2'],
  profile: 'control-plane',
  world: 'shared',
  requirement:
    'Of ten deletions at once one is accepted and the others are refused, as if one came after the other.',
  async given({ fleet, arrange }) {
    const agent = await fleet.join();
    const { id } = await arrange.runningSession(agent);
    agent.manner = 'silent';
    return { agent, id };
  },
  async when({ api, sql, arrange, patience }, { agent, id }) {
    const answers = await Promise.all(Array.from({ length: 10 }, () => api.delete(`/sessions/${id}`)));
    await stopIsUnderWay({ patience, sql }, agent, id);
    const sentinel = await arrange.sentinel(agent);
    return {
      statuses: answers.map(({ status }) => status),
      made: stopCommands(await whatStands(sql, id)),
      received: stopIds(agent, id).length,
      sentinel,
    };
  },
  then: {
    // 0: no answer came, so nobody knows whether that one was accepted.
    'exactly one is accepted': ({ statuses }) => {
      const sure = statuses.filter(accepted).length;
      const unknown = statuses.filter((status) => status === 0).length;
      expect(sure === 1 || (sure === 0 && unknown > 0), `answered ${statuses.join(', ')}`).toBe(true);
    },
    'the others are refused with 409 or 404': ({ statuses }) =>
      expect(statuses.filter((status) => !accepted(status) && ![0, ...IMPOSSIBLE].includes(status))).toEqual(
        [],
      ),
    'one stop command is made': ({ made }) => expect(made).toBe(1),
    'the agent gets it once': ({ received, sentinel }) =>
      expect({ received, sentinel }).toEqual({ received: 1, sentinel: true }),
  },
});
