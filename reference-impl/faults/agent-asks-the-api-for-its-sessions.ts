import type { Fault } from './fault.ts';

export default {
  sentence: 'Asks the API for the sessions when it connects, instead of looking into its cluster alone.',
  caughtBy: ['creation/agent-uses-no-more-of-the-api › it calls nothing else of the API'],
  agent: (parts) => ({
    ...parts,
    reportsOnConnect: (found) => {
      const api = (process.env['CONTROL_PLANE_URL'] ?? '').replace(/^ws/, 'http');
      void fetch(`${api}/api/v1/sessions`).catch(() => undefined);
      return parts.reportsOnConnect(found);
    },
  }),
} satisfies Fault;
