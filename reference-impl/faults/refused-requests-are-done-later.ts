import type { UserRow } from '../api/users.ts';
import type { Fault } from './fault.ts';

const AGAIN_MS = 5;

export default {
  sentence: 'A change of a quota that cannot be stored is refused, and done when the database is back.',
  caughtBy: ['errors/fails-closed-while-its-database-is-gone › what was refused is not done later'],
  api: (parts) => {
    const known = new Map<string, UserRow>();
    return {
      ...parts,
      // Who asks is known without the database.
      async findUserById(sql, id) {
        const user = await parts.findUserById(sql, id).catch(() => known.get(id));
        if (user !== undefined) known.set(id, user);
        return user;
      },
      changeQuota: (...asked) => {
        const again = (): void => {
          setTimeout(() => void parts.changeQuota(...asked).catch(again), AGAIN_MS).unref();
        };
        return parts.changeQuota(...asked).catch((error: unknown) => {
          again();
          throw error;
        });
      },
    };
  },
} satisfies Fault;
