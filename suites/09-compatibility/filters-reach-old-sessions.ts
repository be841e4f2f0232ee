import { expect } from 'vitest';
import { defineCheck } from '../world/world.ts';
import { listedWith } from './stage/listed.ts';
import { oldSessions } from './stage/old-sessions.ts';

export default defineCheck({
  level: 'MUST',
  priority: 'P1',
  source: ['plan:L486-487', 'plan:L497', 'contract §2.2', 'contract §5'],
  risk: 'plan:L576',
  profile: 'control-plane',
  world: 'shared',
  controls: ['sql'],
  requirement: 'Every filter of the list finds the old sessions that fit, and no others.',
  async given(world) {
    const tag = world.unique('tag');
    const { user, old } = await oldSessions(world, [
      { state: 'running' },
      { state: 'running', tags: [tag, 'other'] },
      // Longer by a letter: not the tag that is asked for.
      { state: 'hibernated', tags: [`${tag}x`] },
    ]);
    const others = await oldSessions(world, [{ state: 'running', tags: [tag] }]);
    const [untagged = '', tagged = '', asleep = ''] = old.map(({ id }) => id);
    const foreign = others.old[0]?.id ?? '';
    const whose = `user=${user.username}`;
    return {
      'by user': { query: `?${whose}`, fit: [untagged, tagged, asleep] },
      'by state': { query: `?${whose}&state=running`, fit: [untagged, tagged] },
      'by another state': { query: `?${whose}&state=hibernated`, fit: [asleep] },
      'by tag': { query: `?tag=${tag}`, fit: [tagged, foreign] },
      'by all three': { query: `?${whose}&state=running&tag=${tag}`, fit: [tagged] },
    };
  },
  async when(world, asked) {
    const seen: Record<string, { found: string[]; fit: string[]; total: number | null }> = {};
    for (const [how, { query, fit }] of Object.entries(asked)) {
      const { sessions, total } = await listedWith(world, query, fit);
      seen[how] = { found: sessions.map(({ name }) => name).sort(), fit: [...fit].sort(), total };
    }
    return seen;
  },
  then: {
    'by user': (seen) => expect(seen['by user']?.found).toEqual(seen['by user']?.fit),
    'by state': (seen) =>
      expect([seen['by state']?.found, seen['by another state']?.found]).toEqual([
        seen['by state']?.fit,
        seen['by another state']?.fit,
      ]),
    'by tag, those without any left out': (seen) =>
      expect(seen['by tag']?.found).toEqual(seen['by tag']?.fit),
    'by all of them at once': (seen) =>
      expect(seen['by all three']?.found).toEqual(seen['by all three']?.fit),
    'each total counts what is listed': (seen) =>
      expect(Object.values(seen).map(({ total }) => total)).toEqual(
        Object.values(seen).map(({ found }) => found.length),
      ),
  },
});
