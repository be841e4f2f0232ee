import { LabBroken, NotApplicable, Prerequisite } from '../../kit/prerequisite.ts';
import type { RecordedFinding } from '../../kit/record.ts';
import { OurBreach } from '../../doors/shapes/our-breach.ts';
import { NeverReady } from '../lab/api-processes.ts';
import type { World } from '../../world/world.ts';
import type { AnyCheck } from '../catalogue/load-catalogue.ts';
import { judge } from './judge.ts';
import { plainJson } from './plain-json.ts';

/** What one experiment gave, before it is written to the record. */
export type Experiment =
  | { readonly kind: 'seen'; readonly seen: unknown }
  | { readonly kind: 'unsupported' | 'not-applicable'; readonly cause: string }
  | {
      readonly kind: 'trouble';
      readonly verdict: 'blocked' | 'error';
      readonly reason: string;
      readonly standsOn?: string;
    };

const AT_MOST_MS = 60_000;

/** What of a check it takes to act and observe. */
type Acting = Pick<AnyCheck, 'given' | 'when' | 'atMostMs'>;

/** Runs `given` and `when` in a world that is opened and closed here. Never rejects. */
export async function experiment(
  check: Acting,
  openWorld: () => Promise<World & AsyncDisposable>,
): Promise<Experiment> {
  try {
    await using world = await openWorld();
    return await within(check.atMostMs ?? AT_MOST_MS, act(check, world));
  } catch (thrown) {
    return troubleOf(thrown);
  }
}

async function act(check: Acting, world: World): Promise<Experiment> {
  const given = await check.given?.(world);
  // Judged as it would be read back, so that a stored run gives the same verdict.
  return { kind: 'seen', seen: plainJson(await check.when(world, given)) };
}

function within(ms: number, work: Promise<Experiment>): Promise<Experiment> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<Experiment>((resolve) => {
    timer = setTimeout(() => {
      resolve({
        kind: 'trouble',
        verdict: 'error',
        reason: `The experiment was not over after ${ms / 1000} s, its own limit.`,
      });
    }, ms);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

function troubleOf(thrown: unknown): Experiment {
  if (thrown instanceof NotApplicable) return { kind: 'not-applicable', cause: thrown.message };
  if (thrown instanceof Prerequisite)
    return { kind: 'trouble', verdict: 'blocked', reason: thrown.message, standsOn: thrown.standsOn };
  if (thrown instanceof LabBroken)
    return { kind: 'trouble', verdict: 'blocked', reason: `The lab broke: ${thrown.message}` };
  if (thrown instanceof OurBreach) return { kind: 'trouble', verdict: 'error', reason: thrown.message };
  if (thrown instanceof NeverReady) return { kind: 'trouble', verdict: 'blocked', reason: thrown.message };
  const sentence =
    thrown instanceof Error ? `${thrown.name}: ${thrown.message}${placeOf(thrown)}` : String(thrown);
  return { kind: 'trouble', verdict: 'error', reason: `The experiment broke: ${sentence}` };
}

/** Where in the suite it broke: the first line of the stack that is not a library's. */
function placeOf(error: Error): string {
  const line = error.stack?.split('\n').find((at) => /\bat\b/.test(at) && !/node_modules|node:/.test(at));
  const place = line && /([^/(]+\/[^/(]+:\d+):\d+\)?$/.exec(line)?.[1];
  return place ? ` (${place})` : '';
}

/** The findings of a check, one for each of its sentences. */
export function findingsOf(
  id: string,
  check: AnyCheck,
  result: Experiment,
  attempt: number,
): RecordedFinding[] {
  if (result.kind !== 'seen' && result.kind !== 'trouble') return [];
  return Object.entries(check.then).map(([sentence, judgeOf]) => ({
    kind: 'finding' as const,
    check: id,
    attempt,
    sentence,
    ...(result.kind === 'seen' ? judge(judgeOf, result.seen) : troubled(result)),
  }));
}

function troubled({
  verdict,
  reason,
  standsOn,
}: Extract<Experiment, { kind: 'trouble' }>): Pick<RecordedFinding, 'verdict' | 'reason' | 'standsOn'> {
  return { verdict, reason, ...(standsOn === undefined ? {} : { standsOn }) };
}
