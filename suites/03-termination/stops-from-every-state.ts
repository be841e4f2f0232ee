import { expect } from 'vitest';
import { defineCheck } from '../world/world.ts';
import { accepted } from './stage/accepted.ts';

/** The states in which a session does not wait for its start; those have checks of their own. */
const STATES = ['running', 'hibernating', 'hibernated', 'waking', 'failed'];

export default defineCheck({
  level: 'MUST',
  priority: 'P0',
  source: ['plan:L255', 'plan:L284', 'contract §2.2', 'contract §4'],
  profile: 'control-plane',
  controls: ['sql'],
  world: 'shared',
  requirement: 'A session can be deleted from every state but terminating and terminated.',
  async given({ fleet, arrange, unique }) {
    const agent = await fleet.join({ manner: 'silent' });
    const rows = [];
    for (const state of STATES) {
      const known = { agent_id: agent.agentId, platform: 'kubernetes', namespace: 'streamspace', tags: [] };
      const row = await arrange.sessionRow({
        id: unique(state),
        state,
        memory: '1Gi',
        cpu: '500m',
        ...known,
      });
      rows.push({ state, id: String(row['id']) });
    }
    return { agent, rows };
  },
  async when({ api, arrange, patience }, { agent, rows }) {
    const stopped = [];
    for (const { state, id } of rows) {
      const { status } = await api.delete(`/sessions/${id}`);
      const match = { action: 'stop_session', sessionId: id };
      const { value: stop } = await agent.awaitCommand(match, patience.command);
      if (stop) agent.complete(stop);
      const { value } = await arrange.comesTo(id, 'terminated');
      stopped.push({ state, status, stop: stop !== undefined, ended: value?.['state'] });
    }
    return stopped;
  },
  then: {
    'each deletion is accepted': (stopped) =>
      expect(stopped.filter(({ status }) => !accepted(status)).map(({ state }) => state)).toEqual([]),
    'each makes the agent stop it': (stopped) =>
      expect(stopped.filter(({ stop }) => !stop).map(({ state }) => state)).toEqual([]),
    'each ends terminated': (stopped) =>
      expect(stopped.filter(({ ended }) => ended !== 'terminated').map(({ state }) => state)).toEqual([]),
  },
});
