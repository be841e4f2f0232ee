import { expect } from 'vitest';
import { defineCheck, type World } from '../world/world.ts';
import type { ProbeAgent } from '../doors/socket/probe-agent.ts';
import { heardUpTo } from './stage/heard-up-to.ts';
import { startedOn } from './stage/started-on.ts';

/** The start is answered one way, and later the other way. */
async function answeredTwice(world: World, agent: ProbeAgent, first: 'complete' | 'failed') {
  const { id, command } = await startedOn(world, agent);
  const say = {
    complete: () => agent.complete(command),
    failed: () => agent.failed(command, 'on second thoughts'),
  };
  say[first]();
  const once = (await world.arrange.comesTo(id, ['running', 'failed'])).value?.['state'];
  const later = await startedOn(world, agent);
  say[first === 'complete' ? 'failed' : 'complete']();
  await heardUpTo(world, later);
  const [row] = await world.sql.commandsOf(id);
  return { once, twice: (await world.sql.session(id))?.['state'], command: row?.['status'] };
}

export default defineCheck({
  level: 'MUST',
  priority: 'P0',
  source: ['plan:L238', 'contract §3.3', 'contract §4'],
  profile: 'control-plane',
  world: 'shared',
  requirement: 'The first answer to a command ends it: a later one changes nothing.',
  given: ({ fleet }) => fleet.join({ manner: 'manual' }),
  async when(world, agent) {
    return {
      completed: await answeredTwice(world, agent, 'complete'),
      failed: await answeredTwice(world, agent, 'failed'),
    };
  },
  then: {
    'a failure after the completion changes no state': ({ completed }) =>
      expect(completed.twice).toBe(completed.once),
    'a completion after the failure changes no state': ({ failed }) => expect(failed.twice).toBe(failed.once),
    'the command stays as it was ended first': ({ completed, failed }) =>
      expect([completed.command, failed.command]).toEqual(['completed', 'failed']),
  },
});
