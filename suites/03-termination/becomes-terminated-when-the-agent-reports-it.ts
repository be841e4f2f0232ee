import { expect } from 'vitest';
import type { ProbeAgent } from '../doors/socket/probe-agent.ts';
import type { Command } from '../doors/socket/command.ts';
import { Prerequisite } from '../kit/prerequisite.ts';
import { defineCheck, type World } from '../world/world.ts';
import { stopArrives } from './stage/stopping.ts';

/** Deletes a session, lets the agent report in one way only, and reads the row before and after. */
async function ended(world: World, agent: ProbeAgent, report: (sessionId: string, stop: Command) => void) {
  const { id } = await world.arrange.runningSession(agent);
  agent.manner = 'silent';
  await world.api.delete(`/sessions/${id}`);
  const stop = await stopArrives(world, agent, id);
  const before = (await world.sql.session(id))?.['state'];
  report(id, stop);
  const after = await world.arrange.comesTo(id, 'terminated');
  if (after.value === undefined)
    throw new Prerequisite('termination/keeps-the-row', `The row of ${id} is gone.`);
  return { before, after: after.value['state'] };
}

export default defineCheck({
  level: 'MUST',
  priority: 'P0',
  source: ['plan:L270', 'plan:L285', 'R7', 'contract §4'],
  profile: 'control-plane',
  world: 'shared',
  requirement:
    'A terminating session becomes terminated when its agent reports so: `complete` and `status` each suffice.',
  given: ({ fleet }) => fleet.join(),
  async when(world, agent) {
    return {
      byComplete: await ended(world, agent, (_, stop) => {
        agent.complete(stop, {});
      }),
      byStatus: await ended(world, agent, (sessionId) => {
        agent.status({ sessionId, state: 'terminated' });
      }),
    };
  },
  then: {
    'it is not terminated before the agent reported': ({ byComplete, byStatus }) =>
      expect([byComplete.before, byStatus.before]).not.toContain('terminated'),
    '`complete` of the stop alone ends it': ({ byComplete }) => expect(byComplete.after).toBe('terminated'),
    '`status terminated` alone ends it': ({ byStatus }) => expect(byStatus.after).toBe('terminated'),
  },
});
