import { expect } from 'vitest';
import { accepted } from '../doors/http/what-a-status-says.ts';
import { defineCheck } from '../world/world.ts';
import { agentWithSessions, running } from './stage/agent-with-sessions.ts';
import { placed } from './stage/placed.ts';

export default defineCheck({
  level: 'MUST',
  priority: 'P1',
  source: ['plan:L423-426', 'plan:L442', 'contract §6'],
  risk: 'plan:L566',
  profile: 'control-plane',
  world: 'shared',
  controls: ['sql'],
  requirement: 'A region is a preference: when no agent is in it, the least loaded of the others takes it.',
  async given(world) {
    return {
      busy: await agentWithSessions(world, running(3), { region: world.unique('eu-west-1') }),
      idle: await world.fleet.join({ region: world.unique('eu-north-1'), manner: 'silent' }),
    };
  },
  async when(world, { idle }) {
    return { idle: idle.agentId, wished: await placed(world, { region: world.unique('us-west-2') }) };
  },
  then: {
    'it is accepted all the same': ({ wished }) =>
      expect(accepted(wished.status), `answered ${wished.status}`).toBe(true),
    'the least loaded agent gets it': ({ idle, wished }) => expect(wished.agent).toBe(idle),
  },
});
