import { setTimeout as sleep } from 'node:timers/promises';
import { createAgent } from './agent.ts';
import type { Config } from './config.ts';
import { createDialler } from './control-plane/dialler.ts';
import type { Connection } from './control-plane/open-connection.ts';
import type { Outcome } from './control-plane/outcome.ts';
import type { Driver } from './driver.ts';
import type { Parts } from './parts.ts';
import { UnfitStart } from './unfit-start.ts';

/** What an agent stands on. */
export interface Surroundings {
  readonly driver: Driver;
  readonly log: (sentence: string) => void;
  /** Aborted by SIGTERM. */
  readonly terminated: AbortSignal;
}

type Dialled = Connection | Outcome | { readonly kind: 'left' };

/**
 * An agent's whole life (contract §3.1, §8.1): register, connect, serve, come back when the API was away.
 * Resolves when it was told to go and has gone.
 * @throws UnfitStart when it cannot go on, such as with a refused key
 */
export async function runAgent(parts: Parts, config: Config, around: Surroundings): Promise<void> {
  const told = new AbortController();
  const going = AbortSignal.any([told.signal, around.terminated]);
  const isGoing = (): boolean => going.aborted;
  const agent = createAgent(parts, config, around.driver, around.log, () => {
    told.abort();
  });
  const dialler = createDialler(parts, config, around.log);
  const dial = (): Promise<Dialled> => unlessLeft(dialler.dial(), going);
  const leaveWhenTold = (): void => {
    void parts.leave(agent);
  };

  for (let attempt = 0; !isGoing(); attempt += 1) {
    const dialled = await dial();
    if (dialled.kind === 'left') return;
    if (dialled.kind === 'open') {
      if (isGoing()) dialled.close(1000);
      attempt = 0;
      around.log(`Connected to ${config.controlPlane.origin} as ${config.agentId}.`);
      going.addEventListener('abort', leaveWhenTold, { once: true });
    }
    const outcome = dialled.kind === 'open' ? await agent.serve(dialled) : dialled;
    going.removeEventListener('abort', leaveWhenTold);
    if (isGoing()) return;
    const delay = parts.reconnectDelay(attempt, config.reconnectMaxMs);
    const next = parts.afterOutcome(outcome, delay, config.replacedPauseMs);
    if (next.kind === 'end') throw new UnfitStart(next.sentence);
    around.log(`${nameOf(outcome)} The next try is in ${String(next.ms)} ms.`);
    await sleep(next.ms, undefined, { signal: going }).catch(() => undefined);
  }
}

/** A dial may hang for its whole timeout; who is told to go does not wait for it. */
async function unlessLeft(dialling: Promise<Connection | Outcome>, going: AbortSignal): Promise<Dialled> {
  const left = Promise.withResolvers<Dialled>();
  const go = (): void => {
    left.resolve({ kind: 'left' });
    void dialling.then((late) => {
      if (late.kind === 'open') late.close(1000);
    });
  };
  going.addEventListener('abort', go, { once: true });
  try {
    return await Promise.race([dialling, left.promise]);
  } finally {
    going.removeEventListener('abort', go);
  }
}

function nameOf(outcome: Outcome): string {
  return outcome.kind === 'closed' ? `The connection closed with ${String(outcome.code)}.` : outcome.why;
}
