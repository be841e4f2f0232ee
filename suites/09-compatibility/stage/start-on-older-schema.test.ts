import { expect, test } from 'vitest';
import { isLawful, type Beginning } from './start-on-older-schema.ts';

test.each<[Beginning, boolean]>([
  [{ kind: 'ended', code: 1 }, true],
  [{ kind: 'ended', code: null }, true],
  [{ kind: 'ended', code: 0 }, false],
  [{ kind: 'unready', says: '{"message":"relation \\"sessions\\" lacks agent_id"}' }, true],
  [{ kind: 'unready', says: 'run 002 first' }, true],
  [{ kind: 'unready', says: '{"status":"not ready"}' }, false],
  [{ kind: 'healthy', lacking: [] }, true],
  [{ kind: 'healthy', lacking: ['sessions.tags'] }, false],
  [{ kind: 'odd', status: 500 }, false],
  [{ kind: 'silent' }, false],
])('%j is lawful on an older schema: %s', (beginning, lawful) => {
  expect(isLawful(beginning)).toBe(lawful);
});
