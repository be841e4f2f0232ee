import { expect } from 'vitest';
import { field, textAt } from '../doors/http/read.ts';
import type { ProbeAgent } from '../doors/socket/probe-agent.ts';
import { defineCheck, type World } from '../world/world.ts';

/** What the agent was told to start and to stop, for one way of asking. */
async function asked(world: World, agent: ProbeAgent, query: string) {
  const { id } = await world.arrange.session();
  const told = async (action: string) => {
    const command = await agent.awaitCommand({ action, sessionId: id }, world.patience.command);
    return command.value?.payload;
  };
  const start = await told('start_session');
  await world.api.delete(`/sessions/${id}${query}`);
  const stop = await told('stop_session');
  return {
    id,
    sessionId: textAt(stop, 'sessionId') ?? null,
    startedIn: textAt(start, 'namespace') ?? null,
    stoppedIn: textAt(stop, 'namespace') ?? null,
    deletePVC: field(stop, 'deletePVC') ?? null,
  };
}

export default defineCheck({
  level: 'MUST',
  priority: 'P0',
  source: ['plan:L256', 'contract §3.2'],
  profile: 'control-plane',
  world: 'shared',
  requirement: 'The stop command carries the session, its namespace, and whether its volume is to go.',
  async given({ fleet, unique }) {
    return fleet.join({ manner: 'silent', metadata: { namespace: unique('ns') } });
  },
  async when(world, agent) {
    return {
      plain: await asked(world, agent, ''),
      keep: await asked(world, agent, '?deletePVC=false'),
      purge: await asked(world, agent, '?deletePVC=true'),
    };
  },
  then: {
    'it names the session': ({ plain }) => expect(plain.sessionId).toBe(plain.id),
    'it names the namespace in which the session was started': ({ plain }) =>
      expect(plain.stoppedIn).toBe(plain.startedIn ?? plain.stoppedIn),
    'deletePVC=true is passed on': ({ purge }) => expect(purge.deletePVC).toBe(true),
    'deletePVC=false is passed on': ({ keep }) => expect(keep.deletePVC).not.toBe(true),
    'without it the volume stays': ({ plain }) => expect(plain.deletePVC).not.toBe(true),
  },
});
