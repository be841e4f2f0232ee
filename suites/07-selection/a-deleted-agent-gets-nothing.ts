import { expect } from 'vitest';
import { defineCheck } from '../world/world.ts';
import { agentWithSessions, running } from './stage/agent-with-sessions.ts';
import { placedInARow } from './stage/placed.ts';

export default defineCheck({
  level: 'MUST',
  priority: 'P1',
  source: ['plan:L428-431', 'plan:L443', 'contract §2.5', 'contract §6'],
  risk: 'plan:L566',
  profile: 'control-plane',
  world: 'shared',
  controls: ['sql'],
  requirement: 'A deleted agent gets nothing more, however idle it was; the others go on.',
  async given(world) {
    return {
      deleted: await world.fleet.join({ manner: 'silent' }),
      staying: await agentWithSessions(world, running(3)),
    };
  },
  async when(world, { deleted, staying }) {
    const { api, eventually, patience, sql } = world;
    await api.delete(`/admin/agents/${deleted.agentId}`);
    const gone = await eventually(
      async () => (await sql.agent(deleted.agentId)) === undefined,
      Boolean,
      patience.truth,
    );
    const sessions = await placedInARow(world, 3);
    return {
      gone: gone.held,
      went: sessions.map(({ agent }) => agent),
      deleted: deleted.agentId,
      staying: staying.agentId,
    };
  },
  then: {
    'it is deleted': ({ gone }) => expect(gone).toBe(true),
    'no session goes to it': ({ went, deleted }) => expect(went).not.toContain(deleted),
    'all go to the agent that stays': ({ went, staying }) =>
      expect(went).toEqual([staying, staying, staying]),
  },
});
