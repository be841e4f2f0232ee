import type { Fault } from './fault.ts';

export default {
  sentence: 'A hibernated session still shows the pod and the address that it had.',
  caughtBy: [
    'hibernation/shows-no-address-while-it-sleeps › asleep, it shows no pod',
    'hibernation/shows-no-address-while-it-sleeps › asleep, it shows no address',
  ],
  api: (parts) => ({
    ...parts,
    sessionView(row, time) {
      if (row.state !== 'hibernated') return parts.sessionView(row, time);
      const running = parts.sessionView({ ...row, state: 'running' }, time);
      return { ...running, state: row.state, status: { ...Object(running['status']), phase: 'Hibernated' } };
    },
    saveSession: (tx, id, { podName, url, ...change }) =>
      parts.saveSession(tx, id, { ...change, ...(podName ? { podName } : {}), ...(url ? { url } : {}) }),
  }),
} satisfies Fault;
