import { expect } from 'vitest';
import { startsOf } from '../02-creation/stage/starts-of.ts';
import { defineCheck } from '../world/world.ts';
import { reaches } from './stage/disturbed.ts';

export default defineCheck({
  level: 'MUST',
  priority: 'P0',
  source: ['plan:L462', 'contract §3.3'],
  risk: 'plan:L573',
  profile: 'control-plane',
  controls: ['sql'],
  world: 'shared',
  requirement:
    'A command that the network lost, on a connection that lives on, is sent again when the agent reconnects.',
  async given({ fleet, openLine }) {
    const line = await openLine();
    const { met } = line.next({ direction: 'to-agent', after: 0, do: 'swallow' });
    return { met, agent: await fleet.join({ wsUrl: line.url }) };
  },
  async when(world, { met, agent }) {
    const lost = await world.arrange.session();
    await Promise.race([met, agent.awaitCommand({ sessionId: lost.id }, world.patience.command)]);
    const later = await world.arrange.session();
    const laterCame = await agent.awaitCommand({ sessionId: later.id }, world.patience.command);
    const before = startsOf(agent, lost.id).length;
    await agent.drop();
    await world.fleet.reconnect(agent);
    const state = await reaches(world, lost.id, 'running');
    const sentinel = await world.arrange.sentinel(agent);
    return {
      before,
      later: laterCame.held,
      after: startsOf(agent, lost.id).length - before,
      state,
      sentinel,
    };
  },
  then: {
    'what follows on the same connection arrives': ({ later }) => expect(later).toBe(true),
    'the lost command comes on the next connection, once': ({ before, after, sentinel }) =>
      expect({ before, after, sentinel }).toEqual({ before: 0, after: 1, sentinel: true }),
    'and its session runs': ({ state }) => expect(state).toBe('running'),
  },
});
