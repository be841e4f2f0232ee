import type { Answer } from '../../doors/http/answer.ts';
import { eventually } from '../../kit/eventually.ts';
import type { Patience } from '../../kit/patience.ts';

/** A process that is about to serve. */
interface Starting {
  readonly running: boolean;
  answer(path: string, timeoutMs: number): Promise<Pick<Answer, 'status' | 'trouble'>>;
}

/** The first look at a process; each next one waits as long as all before it, so that a slow answer is heard too. */
const FIRST_LOOK_MS = 1_000;

/**
 * Waits for any HTTP answer. To start may take long; but a process that takes connections is past that, and owes its
 * answer within the patience for it.
 * @returns how it failed, as the end of a sentence; undefined: it serves
 */
export async function untilServing(
  starting: Starting,
  path: string,
  { ready, listening }: Pick<Patience, 'ready' | 'listening'>,
): Promise<string | undefined> {
  let took: number | undefined;
  const since = (): number => (took === undefined ? 0 : performance.now() - took);
  const look = async (): Promise<'serves' | 'ended' | 'listens' | 'starts'> => {
    if (!starting.running) return 'ended';
    const asked = performance.now();
    const timeout = Math.min(Math.max(FIRST_LOOK_MS, since()), Math.max(1, listening - since()));
    const { status, trouble } = await starting.answer(path, timeout);
    if (status !== 0) return 'serves';
    if (trouble === 'refused') return 'starts';
    took ??= asked;
    return 'listens';
  };
  const { value } = await eventually(
    look,
    (seen) => seen === 'serves' || seen === 'ended' || since() >= listening,
    ready,
  );
  return FAULTS[value]({ ready, listening });
}

const FAULTS = {
  serves: () => undefined,
  ended: () => 'ended before it served',
  starts: ({ ready }) =>
    `gave no HTTP answer within ${seconds(ready)}; if it needs longer, --patience ready=60s waits for it`,
  listens: ({ listening }) =>
    `takes connections and gave no HTTP answer within ${seconds(listening)}; if it needs longer, --patience ready=60s waits for it`,
} satisfies Record<string, (patience: Pick<Patience, 'ready' | 'listening'>) => string | undefined>;

const seconds = (ms: number): string => `${String(ms / 1000)} s`;
