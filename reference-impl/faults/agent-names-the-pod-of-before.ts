import type { Fault } from './fault.ts';

/** The first pod of each session that this process spoke of. */
const first = new Map<string, string>();

export default {
  sentence: 'Names the pod that a session had before it slept.',
  caughtBy: ['hibernation/agent-reports-running-once-awake › the report names the pod that is there now'],
  agent: (parts) => ({
    ...parts,
    carryOut: (driver, order, work) =>
      parts.carryOut(driver, order, {
        ...work,
        report: (status) => {
          const { podName } = status.platformMetadata ?? {};
          const known = first.get(status.sessionId) ?? podName;
          if (known !== undefined) first.set(status.sessionId, known);
          work.report(
            podName === undefined || known === undefined
              ? status
              : { ...status, platformMetadata: { ...status.platformMetadata, podName: known } },
          );
        },
      }),
  }),
} satisfies Fault;
