import { expect } from 'vitest';
import { defineCheck } from '../world/world.ts';
import { listedWith, missingFrom } from './stage/listed.ts';
import { oneInEveryState } from './stage/old-sessions.ts';

export default defineCheck({
  level: 'MUST',
  priority: 'P1',
  source: ['plan:L485-487', 'plan:L497', 'contract §2.2', 'contract §5'],
  risk: 'plan:L576',
  profile: 'control-plane',
  world: 'shared',
  controls: ['sql'],
  requirement: 'Sessions from before the refactor, without agent and cluster, are listed in every state.',
  given: oneInEveryState,
  async when(world, { user, old }) {
    const ids = old.map(({ id }) => id);
    const list = await listedWith(world, `?user=${user.username}`, ids);
    const states = old.filter(({ id, state }) =>
      list.sessions.some(({ name, state: shown }) => name === id && shown !== state),
    );
    return {
      status: list.status,
      missing: old.filter(({ id }) => missingFrom(list, [id]).length > 0).map(({ state }) => state),
      wrongStates: states,
      listed: list.sessions.length,
      total: list.total,
      known: old.length,
    };
  },
  then: {
    'every one of them is listed': ({ status, missing }) =>
      expect({ status, missing }).toEqual({ status: 200, missing: [] }),
    'each is in the state that its row has': ({ listed, wrongStates }) => {
      expect(listed).toBeGreaterThan(0);
      expect(wrongStates).toEqual([]);
    },
    'the total counts them': ({ total, listed, known }) => {
      expect(total).toBe(listed);
      expect(total).toBeGreaterThanOrEqual(known);
    },
  },
});
