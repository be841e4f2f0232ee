import { expect } from 'vitest';
import { accepted, IMPOSSIBLE } from '../doors/http/what-a-status-says.ts';
import { defineCheck } from '../world/world.ts';
import { stopIsUnderWay } from './stage/stopping.ts';
import { stopIds } from './stage/stops-received.ts';
import { stopCommands, whatStands } from './stage/what-stands.ts';

export default defineCheck({
  level: 'MUST',
  priority: 'P0',
  source: ['plan:L255', 'contract §2.2', 'contract §4'],
  profile: 'control-plane',
  world: 'shared',
  requirement: 'A session that is terminating cannot be deleted again: refused, and no second command.',
  async given({ fleet, arrange }) {
    const agent = await fleet.join();
    const { id } = await arrange.runningSession(agent);
    agent.manner = 'silent';
    return { agent, id };
  },
  async when({ api, sql, arrange, patience }, { agent, id }) {
    const first = await api.delete(`/sessions/${id}`);
    await stopIsUnderWay({ patience, sql }, agent, id);
    const before = await whatStands(sql, id);
    const second = await api.delete(`/sessions/${id}`);
    const after = await whatStands(sql, id);
    const sentinel = await arrange.sentinel(agent);
    return { statuses: [first.status, second.status], before, after, received: stopIds(agent, id), sentinel };
  },
  then: {
    'the first is accepted': ({ statuses: [first = 0] }) =>
      expect(accepted(first), `answered ${first}`).toBe(true),
    'the second is refused with 409 or 404': ({ statuses: [, second] }) =>
      expect(IMPOSSIBLE).toContain(second),
    'the row stays as it was': ({ before, after }) => expect(after.session).toEqual(before.session),
    'there is one stop command, and the agent got it once': ({ after, received, sentinel }) =>
      expect({ made: stopCommands(after), received: received.length, sentinel }).toEqual({
        made: 1,
        received: 1,
        sentinel: true,
      }),
  },
});
