import type { Fault } from './fault.ts';

export default {
  sentence: "Users may delete each other's sessions.",
  caughtBy: [
    "termination/only-the-owner-may-stop › another's session is answered as an unknown one",
    'termination/only-the-owner-may-stop › and stays as it was',
    "hibernation/only-the-owner-may-put-to-sleep › another's session cannot be hibernated: answered as an unknown one",
    "hibernation/only-the-owner-may-put-to-sleep › another's session cannot be woken: answered as an unknown one",
    'hibernation/only-the-owner-may-put-to-sleep › and stays as it was',
    'hibernation/only-the-owner-may-put-to-sleep › its owner may do both',
  ],
  api: (parts) => ({
    ...parts,
    changeSession: (api, caller, change) => parts.changeSession(api, { ...caller, role: 'operator' }, change),
  }),
} satisfies Fault;
