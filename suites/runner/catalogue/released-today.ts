import { LEVELS, type Level, type Priority } from '../../kit/words.ts';
import { findingName, partsOf, todaysName, whyWithdrawn, type PastNames } from './past-names.ts';
import type { Release, Standing } from './release.ts';

/** What a release asked of a check. */
export interface Released {
  readonly level: Level;
  readonly priority: Priority;
  readonly findings: ReadonlyMap<string, Standing>;
}

/** A release under the names of today, by check; what was withdrawn since is not in it. */
export function releasedToday({ checks }: Release, past: PastNames): ReadonlyMap<string, Released> {
  const today = new Map<string, Released>();
  for (const [id, { level, priority, findings }] of Object.entries(checks))
    for (const [said, standing] of Object.entries(findings)) {
      const name = findingName(id, said);
      if (whyWithdrawn(name, past) !== undefined) continue;
      const { check, sentence } = partsOf(todaysName(name, past));
      const before = today.get(check);
      today.set(check, {
        level: before === undefined || isMore(level, before.level) ? level : before.level,
        priority: before?.priority ?? priority,
        findings: new Map([...(before?.findings ?? []), [sentence, standing]]),
      });
    }
  return today;
}

/** Whether the first binds more than the second. */
export const isMore = (one: Level, other: Level): boolean => LEVELS.indexOf(one) < LEVELS.indexOf(other);
