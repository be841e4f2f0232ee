import { sqlState } from '../api/database.ts';
import type { Fault } from './fault.ts';

const UNDEFINED_TABLE = '42P01';

export default {
  sentence: 'Once a table was missing, sessions are not read again until the API is restarted.',
  caughtBy: ['errors/refuses-with-500-after-an-accident › it serves again when the table is back'],
  api(parts) {
    let missing = false;
    return {
      ...parts,
      onAccident(error) {
        missing ||= sqlState(error) === UNDEFINED_TABLE;
        return parts.onAccident(error);
      },
      async findSession(sql, id) {
        if (missing) throw new Error('there is no table of sessions');
        return parts.findSession(sql, id);
      },
    };
  },
} satisfies Fault;
