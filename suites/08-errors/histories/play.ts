import type * as FastCheck from 'fast-check';
import type { World } from '../../world/world.ts';
import { Divergence, type About } from './divergence.ts';
import { inPeace } from './in-peace.ts';
import { SessionModel } from './session-model.ts';
import { Stage } from './stage.ts';
import { weightedSteps, type OnStep, type Step } from './steps.ts';

/** A history that the model does not allow, as short as it could be made. */
export interface Diverged {
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

/** So many histories side by side, each lane so many, of at most so many steps. */
const LANES = 4;
const HISTORIES_PER_LANE = 3;
const MOST_STEPS = 40;
/** A failing history is made shorter for so long. */
const SHRINK_MS = 25_000;

/** Histories drawn from the seed; the same seed draws the same ones. @throws Prerequisite when none can begin */
export async function playHistories(world: World, seed: number): Promise<Played> {
  const { default: fc } = await import('fast-check'); // only this check pays for loading it
  const taken: Record<string, number> = {};
  const onStep: OnStep = (name) => (taken[name] = (taken[name] ?? 0) + 1);
  const lanes = Array.from({ length: LANES }, (_, lane) => playLane(fc, world, seed + lane, onStep));
  const played = await Promise.all(lanes);
  return {
    seed,
    histories: played.reduce((sum, { histories }) => sum + histories, 0),
    steps: taken,
    diverged: played.flatMap(({ diverged }) => diverged ?? []),
  };
}

async function playLane(
  fc: typeof FastCheck.default,
  world: World,
  seed: number,
  onStep: OnStep,
): Promise<{ histories: number; diverged?: Diverged }> {
  const step = fc.oneof(
    ...weightedSteps(onStep).map((each) => ({ weight: each.weight, arbitrary: fc.constant(each.step) })),
  );
  const drawn = fc.commands([step], { maxCommands: MOST_STEPS, size: 'max' });
  const property = fc.asyncProperty(drawn, (history) => playOne(fc, world, history));
  const details = await fc.check(property, {
    seed,
    numRuns: HISTORIES_PER_LANE,
    interruptAfterTimeLimit: SHRINK_MS,
    markInterruptAsFailure: false,
  });
  const histories = details.numRuns;
  if (!details.failed) return { histories };
  const { errorInstance: cause, counterexample } = details;
  if (!(cause instanceof Divergence)) throw cause;
  const history = [...(counterexample?.[0] ?? [])].map(String);
  return { histories, diverged: { about: cause.about, what: cause.message, history } };
}

async function playOne(fc: typeof FastCheck.default, world: World, history: Iterable<Step>): Promise<void> {
  const model = new SessionModel();
  const clusterId = world.unique('cluster');
  const agent = await world.fleet.join({ manner: 'manual', clusterId });
  const { id } = await world.arrange.session({ clusterId });
  const stage = new Stage(world, model, agent, id);
  await stage.begin();
  await fc.asyncModelRun(() => ({ model, real: stage }), history);
  await inPeace(world, model, stage);
  await agent.leave();
}
