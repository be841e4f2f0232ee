import { expect } from 'vitest';
import { field, textAt } from '../doors/http/read.ts';
import type { ProbeAgent } from '../doors/socket/probe-agent.ts';
import { defineCheck, type World } from '../world/world.ts';
import { stopArrives } from './stage/stopping.ts';

/** What the agent was told to start and to stop, for one way of asking. */
async function asked(world: World, agent: ProbeAgent, query: string) {
  const { id } = await world.arrange.runningSession(agent);
  const start = await agent.awaitCommand({ action: 'start_session', sessionId: id }, world.patience.command);
  await world.api.delete(`/sessions/${id}${query}`);
  const { payload } = await stopArrives(world, agent, id);
  return {
    startedIn: textAt(start.value?.payload, 'namespace') ?? null,
    stoppedIn: textAt(payload, 'namespace') ?? null,
    deletePVC: field(payload, 'deletePVC') ?? null,
  };
}

export default defineCheck({
  level: 'MUST',
  priority: 'P0',
  source: ['plan:L255', 'contract §3.2'],
  profile: 'control-plane',
  world: 'shared',
  requirement: 'The stop command carries the session, its namespace, and whether its volume is to go.',
  async given({ fleet, unique }) {
    return fleet.join({ metadata: { namespace: unique('ns') } });
  },
  async when(world, agent) {
    return {
      plain: await asked(world, agent, ''),
      keep: await asked(world, agent, '?deletePVC=false'),
      purge: await asked(world, agent, '?deletePVC=true'),
    };
  },
  then: {
    'it names the namespace in which the session was started': ({ plain }) =>
      // That a stop has one at all belongs to the shape of its frame.
      expect(plain.stoppedIn ?? plain.startedIn).toBe(plain.startedIn ?? plain.stoppedIn),
    'deletePVC=true is passed on': ({ purge }) => expect(purge.deletePVC).toBe(true),
    'deletePVC=false is passed on': ({ keep }) => expect(keep.deletePVC).not.toBe(true),
    'without it the volume stays': ({ plain }) => expect(plain.deletePVC).not.toBe(true),
  },
});
