import { expect } from 'vitest';
import { textAt } from '../doors/http/read.ts';
import { defineCheck } from '../world/world.ts';
import { stopIds } from './stage/stops-received.ts';
import { stopCommands, whatStands } from './stage/what-stands.ts';

export default defineCheck({
  level: 'MUST',
  priority: 'P0',
  source: ['plan:L255', 'contract §2.2', 'contract §3.3'],
  profile: 'control-plane',
  world: 'shared',
  requirement: 'Deleting a session makes exactly one stop_session command, and the agent gets it once.',
  async given({ fleet, arrange }) {
    const agent = await fleet.join();
    const { id } = await arrange.runningSession(agent);
    agent.manner = 'silent';
    return { agent, id };
  },
  async when({ api, sql, arrange }, { agent, id }) {
    const answer = await api.delete(`/sessions/${id}`);
    const sentinel = await arrange.sentinel(agent);
    return {
      promised: textAt(answer.body, 'commandId'),
      commands: stopCommands(await whatStands(sql, id)),
      received: stopIds(agent, id),
      sentinel,
    };
  },
  then: {
    'there is one stop_session command for the session': ({ commands }) => expect(commands).toBe(1),
    'the agent gets it once': ({ received, sentinel }) =>
      expect({ received: received.length, sentinel }).toEqual({ received: 1, sentinel: true }),
    'it bears the id that the answer gave': ({ promised, received }) =>
      expect(received[0] ?? promised).toBe(promised ?? received[0]),
  },
});
