import { expect } from 'vitest';
import { textAt } from '../doors/http/read.ts';
import { defineCheck } from '../world/world.ts';
import { oneInEveryState } from './stage/old-sessions.ts';

export default defineCheck({
  level: 'SHOULD',
  priority: 'P1',
  source: ['plan:L486', 'plan:L498', 'R10', 'contract §2.2'],
  profile: 'control-plane',
  world: 'shared',
  controls: ['sql'],
  requirement: 'A session from before the refactor says in its `status.agent` that there is none.',
  given: oneInEveryState,
  async when({ api, eventually, patience }, { old }) {
    const said: Record<string, string | null> = {};
    for (const { id, state } of old) {
      const { value } = await eventually(
        () => api.get(`/sessions/${id}`),
        ({ status }) => status === 200,
        patience.truth,
      );
      said[state] = textAt(value.body, 'status.agent') ?? null;
    }
    return said;
  },
  then: {
    'its agent is "none", in every state': (said) =>
      expect(said).toEqual(Object.fromEntries(Object.keys(said).map((state) => [state, 'none']))),
  },
});
