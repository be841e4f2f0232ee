import type { Driver } from '../agent/driver.ts';
import { clearAway } from './steps/clear-away.ts';
import type { Fault } from './fault.ts';

export default {
  sentence: 'Stops all its sessions when its key is refused.',
  caughtBy: ['errors/agent-does-not-hammer-when-its-key-is-refused › its session runs on'],
  agent(parts) {
    let cluster: Driver | undefined;
    return {
      ...parts,
      carryOut(driver, order, one) {
        cluster = driver;
        return parts.carryOut(driver, order, one);
      },
      afterOutcome(outcome, delayMs, pauseMs) {
        if (outcome.kind !== 'refused' || cluster === undefined)
          return parts.afterOutcome(outcome, delayMs, pauseMs);
        void clearAway(cluster).catch(() => undefined);
        cluster = undefined;
        return { kind: 'wait', ms: 15_000 };
      },
    };
  },
} satisfies Fault;
