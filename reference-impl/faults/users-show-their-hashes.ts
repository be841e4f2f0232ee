import type { Fault } from './fault.ts';

export default {
  sentence: "A user is answered with the hash of the user's password.",
  caughtBy: ['errors/keys-and-hashes-are-never-shown › no secret and no hash is in any answer'],
  api: (parts) => ({
    ...parts,
    userView: (row, time) => ({ ...parts.userView(row, time), passwordHash: row.password_hash }),
  }),
} satisfies Fault;
