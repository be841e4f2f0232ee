import type { Fault } from './fault.ts';

export default {
  sentence: 'Before the agent has said where a session runs, a pod and an address are made up for it.',
  caughtBy: [
    'creation/shows-pod-and-url-once-reported › there is no pod before',
    'creation/shows-pod-and-url-once-reported › there is no address before',
  ],
  api: (parts) => ({
    ...parts,
    sessionView: (row, time) =>
      parts.sessionView(
        {
          ...row,
          pod_name: row.pod_name ?? `${row.id}-0`,
          url: row.url ?? `http://${row.id}.streamspace.svc:3000/`,
        },
        time,
      ),
  }),
} satisfies Fault;
