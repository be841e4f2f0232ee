import type { Fault } from './fault.ts';

export default {
  sentence: 'A quote in a tag is kept twice.',
  caughtBy: ["errors/bodies-with-hostile-texts-are-data › a session's tag comes back as it was"],
  api: (parts) => ({
    ...parts,
    newSession(plan, agent) {
      const session = parts.newSession(plan, agent);
      return { ...session, tags: session.tags.map((tag) => tag.replaceAll("'", "''")) };
    },
  }),
} satisfies Fault;
