import type { Fault } from './fault.ts';

export default {
  sentence: 'DELETE of anything below a session ends the session, and is answered 404.',
  caughtBy: ['errors/refuses-unknown-paths-and-methods › nothing is changed'],
  api: (parts) => ({
    ...parts,
    async nowhere(api, method, path) {
      const [, id] = /\/sessions\/([^/?]+)\/./.exec(path) ?? [];
      if (method === 'DELETE' && id !== undefined)
        await parts.saveSession(api.db, id, { state: 'terminating' });
      return parts.nowhere(api, method, path);
    },
  }),
} satisfies Fault;
