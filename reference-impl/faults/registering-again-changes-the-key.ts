import { editQueries } from './steps/edit-queries.ts';
import type { Fault } from './fault.ts';

export default {
  sentence: 'Whenever an agent registers it gets a new key, of which a known one is not told.',
  caughtBy: ['errors/admin-registering-again-replaces-what-it-carries › its key stays'],
  api: (parts) =>
    editQueries(parts, (sql) =>
      sql.replace(
        'UPDATE agents SET platform',
        'UPDATE agents SET api_key_hash = md5(random()::text), platform',
      ),
    ),
} satisfies Fault;
