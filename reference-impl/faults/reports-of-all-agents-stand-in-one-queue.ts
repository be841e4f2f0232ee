import { setTimeout as sleep } from 'node:timers/promises';
import type { Fault } from './fault.ts';

/** A report about nothing is looked for everywhere. */
const SEARCH_MS = 200;

export default {
  sentence: 'All reports stand in one queue, and one about nothing holds it up for a while.',
  caughtBy: ["errors/frames-in-a-flood-drown-nobody › another agent's session starts meanwhile"],
  spills: ['*/*'],
  api(parts) {
    let queue: Promise<unknown> = Promise.resolve();
    return {
      ...parts,
      async applyReport(api, agentId, report) {
        const turn = queue.then(async () => {
          const known = report.type === 'status' || (await parts.findCommand(api.db, report.payload.commandId));
          await (known ? parts.applyReport(api, agentId, report) : sleep(SEARCH_MS));
        });
        queue = turn.catch(() => undefined);
        await turn;
      },
    };
  },
} satisfies Fault;
