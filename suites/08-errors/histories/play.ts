import type * as FastCheck from 'fast-check';
import { Divergence, type About } from './divergence.ts';
import { stepOf, type OnStep, type Possible, type Step } from './step.ts';

type Library = typeof FastCheck.default;

export interface Game<Stage> {
  readonly possible: readonly Possible<Stage>[];
  /** So many histories side by side, each lane so many one after another, of at most so many steps. */
  readonly lanes: number;
  readonly histories: number;
  readonly mostSteps: number;
  /** Sets a stage for one history. */
  readonly begin: () => Promise<Stage>;
  /** After its last step: nothing more goes wrong. */
  readonly inPeace: (stage: Stage) => Promise<void>;
}

/** A history that the model does not allow, as short as it could be made. */
interface Diverged {
  readonly about: About;
  readonly what: string;
  readonly history: readonly string[];
}

export interface Played {
  readonly seed: number;
  readonly histories: number;
  /** How often each kind of step was taken. */
  readonly steps: Readonly<Record<string, number>>;
  readonly diverged: readonly Diverged[];
}

/** After so long no further history is begun, unless none was played yet: a slow target is not a wrong one. */
const ENOUGH_MS = 25_000;
/** A failing history is made shorter for so long. */
const SHRINK_MS = 25_000;

/** Histories drawn from the seed; the same seed draws the same ones. Whatever a stage throws besides a `Divergence` is thrown. */
export async function playHistories<Stage extends object>(game: Game<Stage>, seed: number): Promise<Played> {
  const { default: library } = await import('fast-check'); // only these checks pay for loading it
  const taken: Record<string, number> = {};
  const onStep: OnStep = (name) => (taken[name] = (taken[name] ?? 0) + 1);
  const lanes = Array.from({ length: game.lanes }, (_, lane) => playLane(library, game, seed + lane, onStep));
  const played = await Promise.all(lanes);
  const histories = played.reduce((sum, each) => sum + each.histories, 0);
  if (histories === 0) throw new Error('No history was played, so nothing can be said of any.');
  return {
    seed,
    histories,
    steps: taken,
    diverged: played.flatMap(({ diverged }) => diverged ?? []),
  };
}

async function playLane<Stage extends object>(
  library: Library,
  game: Game<Stage>,
  seed: number,
  onStep: OnStep,
): Promise<{ histories: number; diverged?: Diverged }> {
  const step = library.oneof(
    ...game.possible.map((each) => ({
      weight: each.weight,
      arbitrary: library.constant(stepOf(each, onStep)),
    })),
  );
  const drawn = library.commands<object, Stage, false>([step], { maxCommands: game.mostSteps, size: 'max' });
  const watch = stopwatch();
  const property = library.asyncProperty(drawn, async (history) => {
    if (watch.isEnough()) return;
    try {
      await playOne(library, game, history);
      watch.played();
    } catch (error) {
      watch.failed();
      throw error;
    }
  });
  const details = await library.check(property, { seed, numRuns: game.histories });
  if (!details.failed) return { histories: watch.count() };
  const { errorInstance: cause, counterexample } = details;
  if (!(cause instanceof Divergence)) throw cause;
  const history = [...(counterexample?.[0] ?? [])].map(String);
  return { histories: watch.count(), diverged: { about: cause.about, what: cause.message, history } };
}

/** Counts histories, and says when there were enough: time for more, or time for shorter ones, is over. */
function stopwatch() {
  const begun = performance.now();
  let histories = 0;
  let firstFailure: number | undefined;
  const since = (moment: number): number => performance.now() - moment;
  return {
    count: () => histories,
    played: () => (histories += 1),
    failed: () => {
      histories += 1;
      firstFailure ??= performance.now();
    },
    isEnough: () =>
      firstFailure === undefined
        ? histories > 0 && since(begun) > ENOUGH_MS
        : since(firstFailure) > SHRINK_MS,
  };
}

async function playOne<Stage extends object>(
  library: Library,
  { begin, inPeace }: Game<Stage>,
  history: Iterable<Step<Stage>>,
): Promise<void> {
  const stage = await begin();
  await library.asyncModelRun(() => ({ model: {}, real: stage }), history);
  await inPeace(stage);
}
