import { expect } from 'vitest';
import { Prerequisite } from '../kit/prerequisite.ts';
import { connectedAgain, ownAgent, started, stop, type AgentAtWork } from '../world/agent-at-work.ts';
import { defineCheck, type World } from '../world/world.ts';
import { losesItsReadyPod } from './stage/loses-its-ready-pod.ts';

export default defineCheck({
  level: 'MUST',
  priority: 'P1',
  source: ['plan:L444-448', 'contract §8.1'],
  risk: 'plan:L571',
  profile: 'kubernetes-agent',
  world: 'shared',
  atMostMs: 420_000,
  requirement:
    'An agent that connects, again or anew, does not call a session running whose pod is not ready.',
  async when(world) {
    const at = await ownAgent(world);
    const image = `localhost/plumbline/${world.unique('slow')}:1`;
    const { sessionId, command } = await started(world, at, { image });
    await at.seat.awaitEnd(command.commandId, world.patience.start);
    await losesItsReadyPod(world, at.cluster, sessionId, image);
    const reconnected = await saidOnceBack(world, at, sessionId, () => at.seat.drop());
    const restarted = await saidOnceBack(world, at, sessionId, async () => {
      await at.agent.kill();
      await at.seat.close();
      await at.agent.restart();
    });
    return { reconnected, restarted };
  },
  then: {
    'on a new connection it does not say that it runs': ({ reconnected }) =>
      expect(reconnected).not.toContain('running'),
    'on a new connection it says that it is starting': ({ reconnected }) =>
      expect(reconnected).toContain('starting'),
    'after a restart it does not say that it runs': ({ restarted }) =>
      expect(restarted).not.toContain('running'),
    'after a restart it says that it is starting': ({ restarted }) => expect(restarted).toContain('starting'),
  },
});

/** The states that it tells of the session on its next connection, until a later command has ended. */
async function saidOnceBack(world: World, at: AgentAtWork, sessionId: string, lose: () => Promise<void>) {
  const { patience } = world;
  await lose();
  await connectedAgain(world, at);
  const openedAt = at.seat.connections.at(-1)?.openedAt ?? '';
  const said = () => at.seat.statusOf(sessionId).filter((status) => status.at >= openedAt);
  const told = await world.eventually(said, (statuses) => statuses.length > 0, patience.reconnect);
  if (!told.held)
    throw new Prerequisite(
      'creation/agent-reports-its-sessions-on-every-connect',
      'It told nothing once back.',
    );
  const later = await stop(at, world.unique('session'));
  await at.seat.awaitEnd(later.commandId, patience.work);
  return said().map(({ state }) => state);
}
