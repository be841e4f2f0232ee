import type { Fault } from './fault.ts';

const ENDED = ['terminated', 'failed'];

export default {
  sentence: 'A status of a session that has ended ends the connection.',
  caughtBy: ['errors/frames-without-an-edge-change-no-state › the connection stays'],
  api: (parts) => ({
    ...parts,
    async applyReport(api, agentId, report) {
      const session =
        report.type === 'status' ? await parts.findSession(api.db, report.payload.sessionId) : undefined;
      if (session !== undefined && ENDED.includes(session.state)) throw new Error('it has ended');
      await parts.applyReport(api, agentId, report);
    },
  }),
} satisfies Fault;
