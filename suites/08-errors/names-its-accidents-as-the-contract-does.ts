import { expect } from 'vitest';
import { startedOn } from '../02-creation/stage/started-on.ts';
import { defineCheck } from '../world/world.ts';

/** Contract §3.1: a report could not be stored. */
const NOT_STORED = 1011;

export default defineCheck({
  level: 'SHOULD',
  priority: 'P1',
  source: ['plan:L466', 'R9', 'contract §2.6', 'contract §3.1'],
  risk: 'plan:L578',
  profile: 'control-plane',
  controls: ['stop-database', 'sql'],
  world: { gate: true },
  requirement:
    'A lost database is a 500 to who asks, and a close with 1011 to an agent whose report cannot be stored.',
  async given(world) {
    const agent = await world.fleet.join({ manner: 'manual' });
    return { agent, start: await startedOn(world, agent) };
  },
  async when({ gate, api, eventually, patience }, { agent, start }) {
    await gate.refuse();
    const answers = await Promise.all([
      api.get('/sessions'),
      api.get('/templates'),
      api.delete(`/sessions/${start.id}`),
    ]);
    agent.ack(start.command);
    agent.complete(start.command);
    const { value: isOpen } = await eventually(
      () => agent.isOpen,
      (open) => !open,
      patience.report,
    );
    await gate.restore();
    return {
      statuses: answers.map(({ status }) => status),
      // One that stays stores the report later, which is as good.
      code: isOpen ? null : (await agent.closed).code,
    };
  },
  then: {
    'requests are answered 500': ({ statuses }) => expect(statuses).toEqual([500, 500, 500]),
    'a connection that is closed for a report is closed with 1011': ({ code }) =>
      expect(code ?? NOT_STORED).toBe(NOT_STORED),
  },
});
