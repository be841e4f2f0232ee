import { expect } from 'vitest';
import { textAt } from '../doors/http/read.ts';
import { defineCheck } from '../world/world.ts';
import { oneInEveryState } from './stage/old-sessions.ts';

export default defineCheck({
  level: 'MUST',
  priority: 'P1',
  source: ['plan:L486', 'plan:L488', 'plan:L497-498', 'contract §2.2', 'contract §5'],
  risk: 'plan:L576',
  profile: 'control-plane',
  world: 'shared',
  controls: ['sql'],
  requirement: 'A session from before the refactor is shown as it is, in whatever state, with no agent.',
  given: oneInEveryState,
  async when({ api, eventually, patience }, { user, old }) {
    const shown = [];
    for (const { id, state, template } of old) {
      const { value } = await eventually(
        () => api.get(`/sessions/${id}`),
        ({ status }) => status === 200,
        patience.truth,
      );
      const { status, body } = value;
      shown.push({
        row: { name: id, state, user: user.username, template },
        status,
        seen: {
          name: textAt(body, 'name') ?? null,
          state: textAt(body, 'state') ?? null,
          user: textAt(body, 'user') ?? null,
          template: textAt(body, 'template') ?? null,
        },
        agent: textAt(body, 'agentId') ?? null,
        cluster: textAt(body, 'clusterId') ?? null,
      });
    }
    return shown;
  },
  then: {
    'each is found': (shown) =>
      expect(shown.map(({ row, status }) => [row.state, status])).toEqual(
        shown.map(({ row }) => [row.state, 200]),
      ),
    'with the state, the user and the template of its row': (shown) =>
      expect(shown.map(({ seen }) => seen)).toEqual(shown.map(({ row }) => row)),
    'it names no agent and no cluster': (shown) =>
      expect(shown.map(({ status, agent, cluster }) => ({ status, agent, cluster }))).toEqual(
        shown.map(() => ({ status: 200, agent: null, cluster: null })),
      ),
  },
});
