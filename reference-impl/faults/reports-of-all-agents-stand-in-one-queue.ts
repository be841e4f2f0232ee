import { setTimeout as sleep } from 'node:timers/promises';
import type { Fault } from './fault.ts';

/** A report about nothing is looked for everywhere. */
const SEARCH_MS = 200;

export default {
  sentence: 'All reports stand in one queue, and one about nothing holds it up for a while.',
  caughtBy: ["errors/frames-in-a-flood-drown-nobody › another agent's session starts meanwhile"],
  spills: ['*/*'],
  api(parts) {
    let last: Promise<unknown> = Promise.resolve();
    const turns = new WeakMap<object, { readonly before: Promise<unknown>; readonly end: () => void }>();
    return {
      ...parts,
      readFrame(text) {
        const incoming = parts.readFrame(text);
        if (incoming.kind !== 'report') return incoming;
        const { promise, resolve } = Promise.withResolvers();
        turns.set(incoming.report, {
          before: last,
          end: () => {
            resolve(true);
          },
        });
        last = promise;
        return incoming;
      },
      async applyReport(api, agentId, report) {
        const turn = turns.get(report);
        await turn?.before;
        const known = report.type === 'status' || (await parts.findCommand(api.db, report.payload.commandId));
        const work = known ? parts.applyReport(api, agentId, report) : sleep(SEARCH_MS);
        await work.finally(turn?.end);
      },
    };
  },
} satisfies Fault;
