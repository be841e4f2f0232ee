import type { Level, Priority } from '../../kit/words.ts';
import type { CataloguedCheck } from './load-catalogue.ts';

/** How a run asks for a check: under a pinned catalogue that may be less, or less binding, than what its file says. */
export interface Terms {
  readonly level: Level;
  readonly priority: Priority;
  /** The sentences that are asked for. */
  readonly sentences: readonly string[];
  /** Those of them that change no verdict. */
  readonly provisional: readonly string[];
}

export function termsOf({ check, provisional = [] }: CataloguedCheck): Terms {
  return {
    level: check.level,
    priority: check.priority,
    sentences: Object.keys(check.then),
    provisional,
  };
}

/** The check as these terms ask for it. */
export function underTerms(
  checked: CataloguedCheck,
  { level, priority, sentences, provisional }: Terms,
): CataloguedCheck {
  const then = Object.entries(checked.check.then).filter(([sentence]) => sentences.includes(sentence));
  return {
    ...checked,
    check: { ...checked.check, level, priority, then: Object.fromEntries(then) },
    ...(provisional.length === 0 ? {} : { provisional }),
  };
}
