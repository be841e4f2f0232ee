import { sqlState } from '../api/database.ts';
import type { Fault } from './fault.ts';

/** Constraint and data errors are no loss; a connection that ends, or is not to be had, is. */
function isLoss(error: unknown): boolean {
  const state = sqlState(error);
  return state === undefined || !/^(22|23|40|42)/.test(state);
}

export default {
  sentence: 'Once the database was lost, the API fails until it is restarted.',
  caughtBy: [
    'errors/fails-closed-while-its-database-is-gone › it serves again when the database is back',
    'errors/a-request-survives-or-is-undone-with-its-database › once it is there again, the same is accepted',
  ],
  api: (parts) => ({
    ...parts,
    openDatabase: (url, log, patience) => {
      const db = parts.openDatabase(url, log, patience);
      let lost: Error | undefined;
      const remembering = async <T>(work: () => Promise<T>): Promise<T> => {
        if (lost !== undefined) throw lost;
        try {
          return await work();
        } catch (error) {
          if (isLoss(error)) lost = new Error('the database was lost once', { cause: error });
          throw error;
        }
      };
      return {
        query: (text, values) => remembering(() => db.query(text, values)),
        transaction: (work) => remembering(() => db.transaction(work)),
        close: () => db.close(),
      };
    },
  }),
} satisfies Fault;
