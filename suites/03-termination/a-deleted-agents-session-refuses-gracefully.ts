import { expect } from 'vitest';
import { accepted, callersFault } from '../doors/http/what-a-status-says.ts';
import { defineCheck, type World } from '../world/world.ts';
import { stopIds } from './stage/stops-received.ts';
import { stopCommands, whatStands } from './stage/what-stands.ts';

/** By its endpoint; where that does not work, as the database would have it afterwards. */
async function deleteAgent({ api, sql }: World, agentId: string, sessionId: string): Promise<void> {
  await api.delete(`/admin/agents/${agentId}`);
  if ((await sql.session(sessionId))?.['agent_id'] === null) return;
  await sql.update('sessions', { id: sessionId }, { agent_id: null });
}

export default defineCheck({
  level: 'MUST',
  priority: 'P0',
  source: ['plan:L286', 'R11', 'contract §2.2', 'contract §2.5'],
  profile: 'control-plane',
  world: 'shared',
  requirement: 'A session whose agent was deleted cannot be terminated: a 4xx, and nothing changes.',
  async given(world) {
    const gone = await world.fleet.join();
    const orphan = await world.arrange.runningSession(gone);
    await deleteAgent(world, gone.agentId, orphan.id);
    await gone.leave();
    const living = await world.fleet.join();
    const lawful = await world.arrange.runningSession(living);
    return { orphan, living, lawful };
  },
  async when({ api, sql, arrange }, { orphan, living, lawful }) {
    const before = await whatStands(sql, orphan.id);
    const refused = await api.delete(`/sessions/${orphan.id}`);
    const after = await whatStands(sql, orphan.id);
    const twin = await api.delete(`/sessions/${lawful.id}`);
    const sentinel = await arrange.sentinel(living);
    const stray = stopIds(living, orphan.id).length;
    return { refused: refused.status, before, after, twin: twin.status, stray, sentinel };
  },
  then: {
    'it is refused with a 4xx': ({ refused }) =>
      expect(callersFault(refused), `answered ${refused}`).toBe(true),
    'its row stays as it was': ({ before, after }) => expect(after.session).toEqual(before.session),
    'no command is made, and no agent gets one': ({ after, stray, sentinel }) =>
      expect({ made: stopCommands(after), stray, sentinel }).toEqual({ made: 0, stray: 0, sentinel: true }),
    'a session with an agent is accepted': ({ twin }) =>
      expect(accepted(twin), `answered ${twin}`).toBe(true),
  },
});
