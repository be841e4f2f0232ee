import { expect } from 'vitest';
import { accepted } from '../doors/http/what-a-status-says.ts';
import { defineCheck } from '../world/world.ts';
import { endState, stopIsUnderWay, stopIsDone } from './stage/stopping.ts';

/** Those in which it waits for its start, or is failed, have checks of their own. */
const STATES = ['running', 'hibernating', 'hibernated', 'waking'];

export default defineCheck({
  level: 'MUST',
  priority: 'P0',
  source: ['plan:L254', 'plan:L285', 'contract §2.2', 'contract §4'],
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
        persistent_home: true, // whole, since every list of this world shows it
        ...known,
      });
      rows.push({ state, id: String(row['id']) });
    }
    return { agent, rows };
  },
  async when({ api, arrange, patience, sql }, { agent, rows }) {
    const stopped = async ({ state, id }: (typeof rows)[number]) => {
      const { status } = await api.delete(`/sessions/${id}`);
      if (!accepted(status)) return { state, status, ended: false };
      stopIsDone(agent, await stopIsUnderWay({ patience, sql }, agent, id), id);
      return { state, status, ended: (await endState({ arrange, sql }, id)) === 'terminated' };
    };
    return Promise.all(rows.map(stopped));
  },
  then: {
    'each deletion is accepted': (stopped) =>
      expect(stopped.filter(({ status }) => !accepted(status)).map(({ state }) => state)).toEqual([]),
    'each ends terminated': (stopped) =>
      expect(stopped.filter(({ ended }) => !ended).map(({ state }) => state)).toEqual([]),
  },
});
