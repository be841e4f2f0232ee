import type { Desk } from '../commands/desk.ts';
import type { Driver, StatusReport } from '../driver.ts';
import type { Parts } from '../parts.ts';
import type { KnownSessions } from './known-sessions.ts';
import { withoutThoseAtWork } from './without-those-at-work.ts';

export interface Surveyor {
  /** After a connect: the next survey that succeeds tells of every session, not only of news. */
  owesEverything(): void;
  /** Looks and reports; never rejects. Does nothing while an earlier look goes on. */
  look(): Promise<void>;
}

export function createSurveyor(
  parts: Parts,
  driver: Driver,
  desk: Desk,
  known: KnownSessions,
  report: (status: StatusReport) => void,
  log: (sentence: string) => void,
): Surveyor {
  let owed = false;
  let looking = false;

  const survey = async (): Promise<void> => {
    const everything = owed;
    owed = false;
    const mark = desk.mark();
    const found = await driver.survey().catch((cause: unknown) => {
      owed ||= everything;
      throw cause;
    });
    const reports = everything ? parts.reportsOnConnect(found) : parts.newsSince(known.all(), found);
    const fresh = reports.filter(({ sessionId }) => !desk.touchedSince(mark, sessionId));
    for (const status of withoutThoseAtWork(fresh, desk.atWork())) report(status);
  };

  return {
    owesEverything() {
      owed = true;
    },
    async look() {
      if (looking) return;
      looking = true;
      try {
        await survey();
      } catch (trouble) {
        log(`The sessions could not be looked at: ${String(trouble)}.`);
      } finally {
        looking = false;
      }
    },
  };
}
