import type { Fault } from './fault.ts';

export default {
  sentence: 'A user without an address or a full name is given some.',
  caughtBy: [
    'errors/refuses-wrong-fields-in-post-users › a needed field that is missing is answered 400',
    'errors/refuses-wrong-fields-in-post-users › nothing is written',
  ],
  api: (parts) => ({
    ...parts,
    incoming(operation, asked) {
      const { body } = asked;
      if (operation !== 'POST /users' || typeof body !== 'object' || body === null)
        return parts.incoming(operation, asked);
      const carried = Object.entries(body).filter(([, value]) => value !== null);
      const made = { email: 'nobody@example.org', fullName: 'Nobody' };
      return parts.incoming(operation, { ...asked, body: { ...made, ...Object.fromEntries(carried) } });
    },
  }),
} satisfies Fault;
