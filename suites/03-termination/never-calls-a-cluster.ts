import { expect } from 'vitest';
import { allAnswered } from '../doors/http/all-answered.ts';
import { LabBroken } from '../kit/prerequisite.ts';
import { defineCheck } from '../world/world.ts';

export default defineCheck({
  level: 'MUST',
  priority: 'P0',
  source: ['plan:L258', 'plan:L282', 'R5'],
  profile: 'control-plane',
  controls: ['start-api'],
  world: { canary: true, reusable: true },
  requirement: 'Terminating a session never makes the API call a cluster, although one is there to be found.',
  async given({ fleet, arrange }) {
    const agent = await fleet.join();
    return { agent, running: await arrange.runningSession(agent) };
  },
  async when({ api, arrange, canary, unique }, { agent, running }) {
    const statuses = [
      (await api.delete(`/sessions/${running.id}?deletePVC=true`)).status,
      (await arrange.comesToByCommand(running.id, 'terminated'), await api.delete(`/sessions/${running.id}`))
        .status,
      (await api.delete(`/sessions/${unique('nobody')}`)).status,
    ];
    agent.manner = 'silent';
    const pending = await arrange.session();
    statuses.push((await api.delete(`/sessions/${pending.id}`)).status);
    await agent.drop();
    statuses.push((await api.get(`/sessions/${pending.id}`)).status);
    allAnswered(statuses, 'termination/answers-202-and-is-terminating');
    const calls = canary.calls();
    // Silence proves something only if a client that looks for this cluster finds it.
    const blind = (await canary.proves()).filter(({ found }) => !found);
    if (blind.length > 0)
      throw new LabBroken(`The canary cannot be found by: ${blind.map(({ way }) => way).join(', ')}.`);
    return { statuses, calls };
  },
  then: {
    'no cluster is called': ({ calls }) => expect(calls).toEqual([]),
  },
});
