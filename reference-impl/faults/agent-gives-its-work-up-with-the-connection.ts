import type { Fault } from './fault.ts';

export default {
  sentence: 'Gives up what it is at when its connection is lost.',
  caughtBy: [
    'errors/agent-loses-no-report-while-the-api-is-away › it goes on with the work while the API is away',
    'errors/agent-loses-no-report-while-the-api-is-away › it reports the end when the API is back',
  ],
  agent(parts) {
    let connection = new AbortController();
    return {
      ...parts,
      carryOut: (driver, order, work) =>
        parts.carryOut(driver, order, { ...work, signal: AbortSignal.any([work.signal, connection.signal]) }),
      afterOutcome(outcome, delayMs, pauseMs) {
        connection.abort(new Error('The connection was lost.'));
        connection = new AbortController();
        return parts.afterOutcome(outcome, delayMs, pauseMs);
      },
    };
  },
} satisfies Fault;
