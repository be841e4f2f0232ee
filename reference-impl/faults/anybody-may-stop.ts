import type { Fault } from './fault.ts';

export default {
  sentence: "Users may delete each other's sessions.",
  caughtBy: [],
  api: (parts) => ({
    ...parts,
    changeSession: (api, caller, change) => parts.changeSession(api, { ...caller, role: 'operator' }, change),
  }),
} satisfies Fault;
