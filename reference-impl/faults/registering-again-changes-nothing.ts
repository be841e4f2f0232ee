import { editQueries } from './steps/edit-queries.ts';
import type { Fault } from './fault.ts';

export default {
  sentence: 'What an agent carried when it registered first stays, whatever it carries later.',
  caughtBy: [
    'errors/admin-registering-again-replaces-what-it-carries › what it carried is new',
    'selection/follows-an-agent-that-moved › sessions for the new region go to it',
  ],
  api: (parts) =>
    editQueries(parts, (sql) =>
      sql.replaceAll(
        /coalesce\(\$\d, (region|cluster_id|cluster_name|capacity|metadata)\)/g,
        (whole, column) =>
          sql.startsWith('UPDATE agents SET platform') ? `coalesce(${String(column)}, ${whole})` : whole,
      ),
    ),
} satisfies Fault;
