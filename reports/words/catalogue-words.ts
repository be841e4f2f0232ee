import type { RecordHeader } from '../../suites/kit/record.ts';

/** `0.1.0`, `0.1.0, pinned`; undefined for one that was never released. */
export function catalogueWords({ release, pinned }: RecordHeader['catalogue']): string | undefined {
  return release === undefined ? undefined : `${release}${pinned ? ', pinned' : ''}`;
}
