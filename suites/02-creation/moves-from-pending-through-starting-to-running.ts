import { expect } from 'vitest';
import { defineCheck } from '../world/world.ts';
import { startReceived } from './stage/started-on.ts';

export default defineCheck({
  level: 'MUST',
  priority: 'P0',
  source: ['plan:L206', 'plan:L217', 'plan:L238', 'R7', 'contract §4'],
  risk: 'plan:L565',
  profile: 'control-plane',
  world: 'shared',
  requirement:
    'The row goes from pending to starting when the agent acknowledges, and to running when it is done.',
  given: ({ fleet }) => fleet.join({ manner: 'manual' }),
  async when(world, agent) {
    const { arrange, sql } = world;
    const { id } = await arrange.session();
    const { command } = await startReceived(world, [agent], id);
    const unreported = (await sql.session(id))?.['state'];
    agent.ack(command);
    const acknowledged = (await arrange.comesTo(id, 'starting')).value?.['state'];
    agent.complete(command);
    const completed = (await arrange.comesTo(id, 'running')).value?.['state'];
    return { unreported, acknowledged, completed };
  },
  then: {
    'it is pending until the agent says something': ({ unreported }) => expect(unreported).toBe('pending'),
    'it is starting once the start is acknowledged': ({ acknowledged }) =>
      expect(acknowledged).toBe('starting'),
    'it is running once the start is completed': ({ completed }) => expect(completed).toBe('running'),
  },
});
