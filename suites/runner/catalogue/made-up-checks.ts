import { defineCheck } from '../../world/world.ts';
import type { AnyCheck, CataloguedCheck } from './load-catalogue.ts';
import type { Release, ReleasedCheck } from './release.ts';

/** For tests: a check by this id that has these sentences. */
export function madeUpCheck(
  id: string,
  sentences: readonly string[] = ['holds'],
  changes: Partial<Pick<AnyCheck, 'level' | 'profile' | 'priority' | 'source'>> = {},
): CataloguedCheck {
  const check = defineCheck({
    level: 'MUST',
    priority: 'P0',
    source: [],
    profile: 'control-plane',
    world: 'shared',
    requirement: 'Holds.',
    when: (): unknown => null,
    then: Object.fromEntries(sentences.map((sentence) => [sentence, () => undefined])),
    ...changes,
  });
  return { id, phase: 2, check };
}

/** For tests: a release that had these findings, by check. */
export function madeUpRelease(
  version: string,
  checks: Readonly<Record<string, ReleasedCheck['findings']>>,
  level: ReleasedCheck['level'] = 'MUST',
): Release {
  const released = Object.entries(checks).map(([id, findings]): [string, ReleasedCheck] => [
    id,
    { level, priority: 'P0', profile: 'control-plane', findings },
  ]);
  return { version, checks: Object.fromEntries(released) };
}
