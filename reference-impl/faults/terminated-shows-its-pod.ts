import type { Fault } from './fault.ts';

export default {
  sentence: 'A terminated session still shows the pod and the address that it had.',
  caughtBy: [
    'termination/shows-no-address-once-terminated › it shows no pod',
    'termination/shows-no-address-once-terminated › it shows no address',
  ],
  api: (parts) => ({
    ...parts,
    sessionView(row, time) {
      if (row.state !== 'terminated') return parts.sessionView(row, time);
      const running = parts.sessionView({ ...row, state: 'running' }, time);
      return { ...running, state: row.state, status: { ...Object(running['status']), phase: 'Terminated' } };
    },
    saveSession: (tx, id, { podName, url, ...change }) =>
      parts.saveSession(tx, id, { ...change, ...(podName ? { podName } : {}), ...(url ? { url } : {}) }),
  }),
} satisfies Fault;
