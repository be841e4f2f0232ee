import type { Fault } from './fault.ts';

export default {
  sentence: "An operator may hibernate and wake nobody else's sessions.",
  caughtBy: ['hibernation/only-the-owner-may-put-to-sleep › an operator may do both'],
  api: (parts) => ({
    ...parts,
    changeSession: (api, caller, change) => {
      const role = change.request !== 'delete' && caller.role === 'operator' ? 'user' : caller.role;
      return parts.changeSession(api, { ...caller, role }, change);
    },
  }),
} satisfies Fault;
