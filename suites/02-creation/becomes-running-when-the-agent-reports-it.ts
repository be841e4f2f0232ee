import { expect } from 'vitest';
import { defineCheck } from '../world/world.ts';
import { startedOn } from './stage/started-on.ts';

export default defineCheck({
  level: 'MUST',
  priority: 'P0',
  source: ['plan:L206', 'plan:L217', 'plan:L238', 'contract §4'],
  risk: 'plan:L565',
  profile: 'control-plane',
  world: 'shared',
  requirement: 'A session is running once its agent reports either that it runs or that the start is done.',
  given: ({ fleet }) => fleet.join({ manner: 'manual' }),
  async when(world, agent) {
    const byStatus = await startedOn(world, agent);
    const byComplete = await startedOn(world, agent);
    agent.status({ sessionId: byStatus.id, state: 'running' });
    agent.complete(byComplete.command);
    const stateOf = async (id: string) => (await world.arrange.comesTo(id, 'running')).value?.['state'];
    return { byStatus: await stateOf(byStatus.id), byComplete: await stateOf(byComplete.id) };
  },
  then: {
    'the status running suffices': ({ byStatus }) => expect(byStatus).toBe('running'),
    'the end of the start command suffices': ({ byComplete }) => expect(byComplete).toBe('running'),
  },
});
