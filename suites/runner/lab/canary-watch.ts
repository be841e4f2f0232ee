import { startCanary, type Canary } from '../../../fixtures/lab/canary/canary.ts';
import type { Recorder } from '../../kit/evidence.ts';
import type { CanaryCallSeen } from '../../world/lab-doors.ts';

/**
 * All canaries of a run: every API that the lab starts is offered one (R5), and one finding of the run covers
 * them all.
 */
export class CanaryWatch {
  readonly #live = new Map<string, Canary>();
  readonly #past: CanaryCallSeen[] = [];
  readonly #recorder: Recorder;
  #offered = 0;

  constructor(recorder: Recorder) {
    this.#recorder = recorder;
  }

  /** How many APIs have been offered one so far. */
  get offered(): number {
    return this.#offered;
  }

  /** Starts one for this stand; its calls are kept when it is gone. */
  async open(stand: string): Promise<Canary> {
    const canary = await startCanary();
    this.#offered += 1;
    this.#live.set(stand, canary);
    return {
      ...canary,
      [Symbol.asyncDispose]: async () => {
        this.#keep(stand, canary);
        await canary[Symbol.asyncDispose]();
      },
    };
  }

  calls(): readonly CanaryCallSeen[] {
    return [...this.#past, ...[...this.#live].flatMap(([stand, canary]) => callsOf(stand, canary))];
  }

  #keep(stand: string, canary: Canary): void {
    this.#live.delete(stand);
    const calls = callsOf(stand, canary);
    this.#past.push(...calls);
    for (const { way, what } of calls) this.#recorder.record({ kind: 'canary', way, what });
  }
}

export function callsOf(stand: string, canary: Canary): CanaryCallSeen[] {
  return canary.calls().map(({ way, at, protocol, method, path }) => ({
    stand,
    way,
    what: `${at} ${protocol} ${[method, path].filter(Boolean).join(' ')}`.trim(),
  }));
}
