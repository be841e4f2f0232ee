import { expect } from 'vitest';
import { defineCheck } from '../world/world.ts';
import { readToken } from './judging/token-text.ts';

/** Two clocks need not agree to the second. */
const MOST_SECONDS = 24 * 3_600 + 60;

export default defineCheck({
  level: 'MUST',
  priority: 'P1',
  source: ['plan:L577', 'contract §2.1'],
  risk: 'plan:L577',
  profile: 'control-plane',
  world: 'shared',
  requirement: 'A login gives a JWT, signed with HS256, that ends within 24 hours.',
  given: ({ arrange }) => arrange.userWhoLogsIn(),
  when(_, { token }) {
    const { header, claims } = readToken(token);
    const { exp } = claims;
    const lives = typeof exp === 'number' ? Math.round(exp - Date.now() / 1_000) : null;
    return { algorithm: header['alg'] ?? null, lives };
  },
  then: {
    'it is signed with HS256': ({ algorithm }) => expect(algorithm).toBe('HS256'),
    'it says when it ends, within 24 hours': ({ lives }) => {
      expect(lives).toEqual(expect.any(Number));
      expect(lives).toBeGreaterThan(0);
      expect(lives).toBeLessThanOrEqual(MOST_SECONDS);
    },
  },
});
