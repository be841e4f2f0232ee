import { expect } from 'vitest';
import { accepted, turnedAway } from '../doors/http/what-a-status-says.ts';
import { defineCheck } from '../world/world.ts';
import { agentWithSessions, running } from './stage/agent-with-sessions.ts';
import { placed, placedInARow } from './stage/placed.ts';
import { seenAs } from './stage/seen-as.ts';

export default defineCheck({
  level: 'MUST',
  priority: 'P1',
  source: ['plan:L428-431', 'plan:L443', 'contract §3.1', 'contract §6'],
  risk: 'plan:L566',
  profile: 'control-plane',
  world: 'shared',
  controls: ['sql'],
  requirement: 'An agent that drains keeps its sessions and gets no new ones, until it says online again.',
  async given(world) {
    const draining = await world.fleet.join();
    const { id } = await world.arrange.runningSession(draining);
    draining.heartbeat({ status: 'draining' });
    await seenAs(world, draining, 'draining');
    return { draining, id };
  },
  async when(world, { draining, id }) {
    const alone = await placed(world);
    const other = await agentWithSessions(world, running(3));
    const meanwhile = await placedInARow(world, 2);
    await world.api.delete(`/sessions/${id}`);
    const { patience } = world;
    const stop = await draining.awaitCommand({ action: 'stop_session', sessionId: id }, patience.command);
    draining.heartbeat({ status: 'online' });
    await seenAs(world, draining, 'online');
    const afterwards = await placed(world);
    return {
      alone: alone.status,
      meanwhile: meanwhile.map(({ agent }) => agent),
      stop: stop.held,
      afterwards: afterwards.agent,
      draining: draining.agentId,
      other: other.agentId,
    };
  },
  then: {
    'where it is the only one, a new session is refused': ({ alone }) =>
      expect(accepted(alone), `answered ${alone}`).toBe(false),
    'and not by accident': ({ alone }) => expect(turnedAway(alone), `answered ${alone}`).toBe(true),
    'new sessions go to a busier agent': ({ meanwhile, other }) => expect(meanwhile).toEqual([other, other]),
    'the stop of its own session still reaches it': ({ stop }) => expect(stop).toBe(true),
    'online again, it is chosen again': ({ afterwards, draining }) => expect(afterwards).toBe(draining),
  },
});
