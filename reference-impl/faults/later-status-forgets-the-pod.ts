import type { Fault } from './fault.ts';

export default {
  sentence: 'A status that names no pod takes the name of the pod away.',
  caughtBy: ['creation/shows-pod-and-url-once-reported › a further report without a pod leaves it as it is'],
  api: (parts) => ({
    ...parts,
    async applyReport(api, agentId, report) {
      await parts.applyReport(api, agentId, report);
      if (report.type !== 'status' || report.payload.platformMetadata?.podName) return;
      const { sessionId } = report.payload;
      await api.db.transaction((tx) => parts.saveSession(tx, sessionId, { podName: null }));
    },
  }),
} satisfies Fault;
