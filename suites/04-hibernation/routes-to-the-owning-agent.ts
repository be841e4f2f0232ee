import { expect } from 'vitest';
import { sessionOn } from '../03-termination/stage/session-on.ts';
import { stopsReceived } from '../03-termination/stage/stops-received.ts';
import { whatStands } from '../03-termination/stage/what-stands.ts';
import { defineCheck, type World } from '../world/world.ts';
import { ACTION_OF, asks, type Sleep } from './stage/changes.ts';
import { toldAbout } from './stage/commands-received.ts';
import { awake } from './stage/under-way.ts';

/** For whom its command was written. */
async function writtenFor({ sql }: World, change: Sleep, id: string): Promise<string[]> {
  const { commands } = await whatStands(sql, id);
  return commands.filter(({ action }) => action === ACTION_OF[change]).map(({ agent }) => agent);
}

export default defineCheck({
  level: 'MUST',
  priority: 'P0',
  source: ['plan:L303', 'plan:L316', 'plan:L549', 'contract §2.2'],
  risk: 'plan:L573',
  profile: 'control-plane',
  controls: ['sql'],
  world: 'shared',
  requirement:
    'The commands to hibernate and to wake go to the agent that owns the session, and to nobody else.',
  async given(world) {
    // The owner is the most loaded, so that an API which chose anew would choose another.
    const owner = await world.fleet.join();
    await world.arrange.runningSession(owner);
    const runner = await awake(world, owner);
    const known = { agent_id: owner.agentId, platform: 'kubernetes', namespace: 'streamspace', tags: [] };
    const size = { memory: '1Gi', cpu: '500m', persistent_home: true, cluster_id: world.clusterId ?? null };
    const row = await world.arrange.sessionRow({ state: 'hibernated', ...known, ...size });
    const other = await world.fleet.join({ manner: 'silent' });
    const { id: otherId } = await sessionOn(world, other);
    return { owner, runner, sleeper: String(row['id']), other, otherId };
  },
  async when(world, { owner, runner, sleeper, other, otherId }) {
    const { api, sql, patience } = world;
    await asks(api, 'hibernate', runner);
    await asks(api, 'wake', sleeper);
    const came = [
      await owner.awaitCommand({ action: 'hibernate_session', sessionId: runner }, patience.command),
      await owner.awaitCommand({ action: 'wake_session', sessionId: sleeper }, patience.command),
    ];
    // The other's own stop comes down the same line after whatever went astray.
    await api.delete(`/sessions/${otherId}`);
    await other.awaitCommand({ action: 'stop_session', sessionId: otherId }, patience.command);
    const agentOf = async (id: string) => (await sql.session(id))?.['agent_id'] ?? null;
    return {
      owner: owner.agentId,
      came: came.map(({ held }) => held),
      hibernate: await writtenFor(world, 'hibernate', runner),
      wake: await writtenFor(world, 'wake', sleeper),
      stray: [...toldAbout(other, runner), ...toldAbout(other, sleeper)],
      sentinel: stopsReceived(other, otherId).length > 0,
      owners: [await agentOf(runner), await agentOf(sleeper)],
    };
  },
  then: {
    'the hibernation is written for the owning agent': ({ hibernate, owner }) =>
      expect(hibernate).toEqual([owner]),
    'the wake is written for the owning agent': ({ wake, owner }) => expect(wake).toEqual([owner]),
    'the owning agent gets both': ({ came }) => expect(came).toEqual([true, true]),
    'another agent gets neither': ({ stray, sentinel }) =>
      expect({ stray, sentinel }).toEqual({ stray: [], sentinel: true }),
    'the session stays with its agent': ({ owners, owner }) => expect(owners).toEqual([owner, owner]),
  },
});
