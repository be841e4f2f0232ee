import { expect } from 'vitest';
import { accepted } from '../doors/http/what-a-status-says.ts';
import { defineCheck } from '../world/world.ts';
import { placed } from './stage/placed.ts';

export default defineCheck({
  level: 'MUST',
  priority: 'P2',
  source: ['plan:L440', 'contract §6'],
  risk: 'plan:L566',
  profile: 'control-plane',
  world: 'shared',
  requirement: 'The CPU and memory that an agent names only inform: its number of sessions decides.',
  given: ({ fleet }) =>
    fleet.join({ capacity: { maxSessions: 5, cpu: '100m', memory: '128Mi' }, manner: 'silent' }),
  async when(world, { agentId }) {
    const { status, agent } = await placed(world, { resources: { cpu: '8', memory: '32Gi' } });
    return { status, gotIt: agent === agentId };
  },
  then: {
    'a session larger than what it names is accepted': ({ status }) =>
      expect(accepted(status), `answered ${status}`).toBe(true),
    'and goes to it': ({ gotIt }) => expect(gotIt).toBe(true),
  },
});
