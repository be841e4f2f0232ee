import type { Fault } from './fault.ts';

const KNOWN = ['user', 'state', 'tag'];

export default {
  sentence: 'A parameter that a list does not know is refused.',
  caughtBy: [
    'errors/refuses-or-finds-nothing-for-strange-queries › a parameter that nobody knows is ignored',
  ],
  api: (parts) => ({
    ...parts,
    incoming(operation, asked) {
      const strange = Object.keys(asked.query ?? {}).some((name) => !KNOWN.includes(name));
      if (operation === 'GET /sessions' && strange)
        throw Object.assign(new Error('unknown parameter'), { statusCode: 400 });
      return parts.incoming(operation, asked);
    },
  }),
} satisfies Fault;
