import { expect } from 'vitest';
import { whatStands } from '../03-termination/stage/what-stands.ts';
import { textAt } from '../doors/http/read.ts';
import { accepted } from '../doors/http/what-a-status-says.ts';
import { defineCheck } from '../world/world.ts';
import { asks } from './stage/changes.ts';
import { awake } from './stage/under-way.ts';

export default defineCheck({
  level: 'MUST',
  priority: 'P0',
  source: ['plan:L328', 'plan:L329', 'plan:L332', 'contract §2.6'],
  risk: 'plan:L571',
  profile: 'control-plane',
  world: 'shared',
  requirement: 'Hibernating or waking a session that does not exist answers 404, and makes nothing.',
  async given(world) {
    const agent = await world.fleet.join();
    return { agent, id: await awake(world, agent) };
  },
  async when({ api, sql, unique, patience }, { agent, id }) {
    const unknown = unique('nobody');
    const { status: hibernate } = await asks(api, 'hibernate', unknown);
    const { status: wake } = await asks(api, 'wake', unknown);
    const { status: lawful } = await asks(api, 'hibernate', id);
    await agent.awaitCommand({ action: 'hibernate_session', sessionId: id }, patience.command);
    const stray = agent.commands.filter(({ payload }) => textAt(payload, 'sessionId') === unknown).length;
    return { hibernate, wake, lawful, left: await whatStands(sql, unknown), stray };
  },
  then: {
    'hibernating it answers 404': ({ hibernate }) => expect(hibernate).toBe(404),
    'waking it answers 404': ({ wake }) => expect(wake).toBe(404),
    'no row, no command and no word to the agent': ({ left, stray }) =>
      expect({ left, stray }).toEqual({ left: { session: null, commands: [] }, stray: 0 }),
    'the same request for a session that exists is accepted': ({ lawful }) =>
      expect(accepted(lawful), `answered ${lawful}`).toBe(true),
  },
});
