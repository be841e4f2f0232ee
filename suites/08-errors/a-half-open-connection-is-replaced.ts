import { expect } from 'vitest';
import { startsOf } from '../02-creation/stage/starts-of.ts';
import { defineCheck } from '../world/world.ts';
import { reaches } from './stage/disturbed.ts';

/** The heartbeat and the acknowledgement pass; all that comes after them is lost, and nobody hears of an end. */
const HALF_OPEN = { direction: 'to-api', after: 2, do: 'half-open' } as const;

export default defineCheck({
  level: 'MUST',
  priority: 'P0',
  source: ['plan:L458-462', 'contract §3.1', 'contract §3.3'],
  risk: 'plan:L573',
  profile: 'control-plane',
  controls: ['sql'],
  world: 'shared',
  requirement:
    'An agent whose connection died without an end takes its place again by a new one, at once, and goes on where it was.',
  async given({ fleet, openLine }) {
    const line = await openLine();
    const { met } = line.next(HALF_OPEN);
    return { met, agent: await fleet.join({ wsUrl: line.url }) };
  },
  async when(world, { met, agent }) {
    const { fleet, arrange, patience } = world;
    const open = await arrange.session();
    await Promise.race([met, agent.awaitCommand({ sessionId: open.id }, patience.command)]);
    // Told on the dead connection, and lost there.
    const lost = await arrange.session();
    const mark = agent.commands.length;
    await fleet.reconnect(agent);
    const states = [await reaches(world, open.id, 'running'), await reaches(world, lost.id, 'running')];
    const sentinel = await arrange.sentinel(agent);
    const since = ({ id }: typeof open) =>
      startsOf(agent, id).filter((start) => agent.commands.indexOf(start) >= mark).length;
    return {
      states,
      came: [since(open), since(lost)],
      sentinel,
    };
  },
  then: {
    'its open commands come on the new connection, once each': ({ came, sentinel }) =>
      expect({ came, sentinel }).toEqual({ came: [1, 1], sentinel: true }),
    'their sessions run': ({ states }) => expect(states).toEqual(['running', 'running']),
  },
});
