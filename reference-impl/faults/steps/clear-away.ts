import type { Driver } from '../../agent/driver.ts';

/** Not a fault by itself: stops every session that is found, without a word to the API. */
export async function clearAway(driver: Driver): Promise<void> {
  const work = { commandId: 'farewell', report: () => undefined, signal: new AbortController().signal };
  for (const { sessionId } of await driver.survey()) {
    const stop = { action: 'stop_session', sessionId, namespace: undefined, deletePVC: false } as const;
    await driver.carryOut(stop, work);
  }
}
