import { expect } from 'vitest';
import type { Check, Source } from '../../kit/check.ts';
import type { WorldHistory } from '../../kit/history.ts';
import { Prerequisite } from '../../kit/prerequisite.ts';
import type { Priority } from '../../kit/words.ts';
import { defineCheck, type World } from '../../world/world.ts';
import { together, type Breach, type Invariant } from './breach.ts';
import { wholeLife } from './whole-life.ts';

export interface InvariantCheck {
  readonly requirement: string;
  readonly source: readonly Source[];
  readonly risk?: `plan:L${number}`;
  readonly priority: Priority;
  /** The report's sentence. */
  readonly sentence: string;
  readonly invariant: Invariant;
  /** Waits, in the worlds that still stand, for what may lawfully come a little later. */
  readonly settle?: (world: World) => Promise<void>;
}

interface Watched {
  readonly worlds: number;
  /** Histories that are not whole, with the reason; not judged. */
  readonly gaps: readonly string[];
  readonly tested: number;
  readonly breaches: readonly string[];
}

/** What a run without anything to judge lacks: never put to the test is no pass. */
const A_LIFE = 'creation/becomes-running-when-the-agent-reports-it';

/** What is said of a breach on a page; all of them stand on the timelines of their checks. */
const MOST_SAID = 5;

/** Judges what happened in every world of the run whose database is ours. */
export function invariantCheck(
  wanted: InvariantCheck,
): Check<World, { readonly trouble: Error | undefined }, Watched> {
  return defineCheck<{ readonly trouble: Error | undefined }, Watched>({
    level: 'MUST',
    priority: wanted.priority,
    source: wanted.source,
    ...(wanted.risk === undefined ? {} : { risk: wanted.risk }),
    profile: 'control-plane',
    controls: ['start-api'],
    world: 'shared',
    atTheEnd: true,
    requirement: wanted.requirement,
    async given(world) {
      const trouble = await wholeLife(world);
      await wanted.settle?.(world);
      return { trouble };
    },
    async when(world, { trouble }) {
      const seen = await watched(world, wanted);
      // What the rest of the run did may suffice; if not, it is the life that could not be played, or not be seen.
      if (seen.tested === 0) throw trouble ?? new Prerequisite(A_LIFE, nothingToJudge(seen));
      return seen;
    },
    then: {
      [wanted.sentence]: ({ breaches }) => expect(breaches, summary(breaches)).toEqual([]),
    },
  });
}

async function watched(world: World, { invariant }: InvariantCheck): Promise<Watched> {
  const histories = await world.history.ofTheRun();
  const whole = histories.filter(({ gap }) => gap === undefined);
  const { tested, breaches } = together(whole.map(invariant));
  for (const breach of breaches) tell(world, breach);
  return {
    worlds: whole.length,
    gaps: histories.flatMap(gapOf),
    tested,
    breaches: breaches.map(saidOf),
  };
}

const nothingToJudge = ({ gaps }: Watched): string =>
  ['Nothing that this judges happened in the run.', ...gaps].join(' ');

const gapOf = ({ world, gap }: WorldHistory): string[] => (gap === undefined ? [] : [`${world}: ${gap}`]);

function tell({ check, history }: World, breach: Breach): void {
  if (breach.check !== null) history.tell(breach.check, `Never may, by ${check}: ${breach.what}.`, breach.at);
}

function saidOf({ check, at, what }: Breach): string {
  return `${check ?? 'in a check unknown'}, ${new Date(at).toISOString().slice(11, 23)}: ${what}`;
}

function summary(breaches: readonly string[]): string {
  const more = breaches.length - MOST_SAID;
  return [
    ...breaches.slice(0, MOST_SAID),
    ...(more > 0 ? [`and ${more} more, each on the timeline of its check`] : []),
  ].join('\n');
}
