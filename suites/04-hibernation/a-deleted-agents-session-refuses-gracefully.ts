import { expect } from 'vitest';
import { whatStands } from '../03-termination/stage/what-stands.ts';
import { textAt } from '../doors/http/read.ts';
import { accepted, callersFault } from '../doors/http/what-a-status-says.ts';
import { defineCheck, type World } from '../world/world.ts';
import { asks, type Sleep } from './stage/changes.ts';
import { asleep, awake } from './stage/under-way.ts';

/** By its endpoint; where that does not work, as the database would have it afterwards. */
async function deleteAgent({ api, sql }: World, agentId: string, sessionIds: readonly string[]) {
  await api.delete(`/admin/agents/${agentId}`);
  for (const id of sessionIds) {
    if ((await sql.session(id))?.['agent_id'] === null) continue;
    await sql.update('sessions', { id }, { agent_id: null });
  }
}

async function refused({ api, sql }: World, change: Sleep, id: string) {
  const before = await whatStands(sql, id);
  const { status } = await asks(api, change, id);
  return { id, status, before, after: await whatStands(sql, id) };
}

export default defineCheck({
  level: 'MUST',
  priority: 'P0',
  source: ['plan:L332', 'R11', 'contract §2.2', 'contract §2.5'],
  risk: 'plan:L571',
  profile: 'control-plane',
  world: 'shared',
  requirement: 'A session whose agent was deleted can neither sleep nor wake: a 4xx, and nothing changes.',
  async given(world) {
    const gone = await world.fleet.join();
    const sleeper = await asleep(world, gone);
    const runner = await awake(world, gone);
    await deleteAgent(world, gone.agentId, [sleeper, runner]);
    await gone.leave();
    const living = await world.fleet.join();
    return { sleeper, runner, living, lawful: await awake(world, living) };
  },
  async when(world, { sleeper, runner, living, lawful }) {
    const wake = await refused(world, 'wake', sleeper);
    const hibernate = await refused(world, 'hibernate', runner);
    const { status } = await asks(world.api, 'hibernate', lawful);
    const match = { action: 'hibernate_session', sessionId: lawful };
    const sentinel = (await living.awaitCommand(match, world.patience.command)).held;
    const stray = living.commands.filter(({ payload }) =>
      [sleeper, runner].includes(textAt(payload, 'sessionId') ?? ''),
    ).length;
    return { wake, hibernate, twin: status, sentinel, stray };
  },
  then: {
    'hibernating it is refused with a 4xx': ({ hibernate: { status } }) =>
      expect(callersFault(status), `answered ${status}`).toBe(true),
    'waking it is refused with a 4xx': ({ wake: { status } }) =>
      expect(callersFault(status), `answered ${status}`).toBe(true),
    'its row and its commands stay as they were': ({ hibernate, wake }) =>
      expect([hibernate.after, wake.after]).toEqual([hibernate.before, wake.before]),
    'no agent is told': ({ stray }) => expect(stray).toBe(0),
    'a session with an agent is accepted': ({ twin, sentinel }) =>
      expect({ accepted: accepted(twin), sentinel }).toEqual({ accepted: true, sentinel: true }),
  },
});
