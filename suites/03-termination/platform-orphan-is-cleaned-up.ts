import { expect } from 'vitest';
import { textAt } from '../doors/http/read.ts';
import { accepted } from '../doors/http/what-a-status-says.ts';
import { whatIsLeft } from '../02-creation/stage/what-is-left.ts';
import { offline, online, platformAgent, runningOn, stopsWithin } from '../world/agent-on-platform.ts';
import { defineCheck } from '../world/world.ts';

export default defineCheck({
  level: 'MUST',
  priority: 'P0',
  source: ['plan:L274-279', 'plan:L286', 'R2'],
  risk: 'plan:L571',
  profile: 'platform',
  world: 'shared',
  controls: ['sql'],
  atMostMs: 420_000,
  requirement:
    'Deleting a session whose agent is away is either refused and changes nothing, or is done when the agent is back.',
  async given(world) {
    const at = await platformAgent(world);
    const { id } = await runningOn(world, at, { persistentHome: false });
    await at.agent.kill();
    await offline(world, at.agent);
    return { ...at, id };
  },
  async when(world, { agent, cluster, id }) {
    const before = textAt(await world.sql.session(id), 'state') ?? null;
    const { status } = await world.api.delete(`/sessions/${id}`);
    const then = textAt(await world.sql.session(id), 'state') ?? null;
    const wasAccepted = accepted(status);
    await agent.restart();
    await online(world, agent);
    const end = await world.arrange.comesTo(id, wasAccepted ? 'terminated' : 'running', stopsWithin(world));
    const left = await whatIsLeft(cluster, id);
    return { status, accepted: wasAccepted, before, then, end: textAt(end.value, 'state') ?? null, left };
  },
  then: {
    'it is accepted, or refused with 409 or 503': ({ status, accepted }) =>
      expect(accepted || status === 409 || status === 503, `the answer was ${status}`).toBe(true),
    'the row follows the answer: terminating when accepted, as before when refused': ({
      accepted,
      before,
      then,
    }) => expect(then).toBe(accepted ? 'terminating' : before),
    'accepted, it is terminated once the agent is back; refused, it runs on': ({ accepted, end }) =>
      expect(end).toBe(accepted ? 'terminated' : 'running'),
    'accepted, nothing is left in the cluster; refused, all is there': ({ accepted, left }) => {
      if (accepted) expect(left).toEqual([]);
      else expect(left).toContain('deployment');
    },
  },
});
