import type { Fault } from './fault.ts';

export default {
  sentence: "Users may hibernate and wake each other's sessions.",
  caughtBy: [
    "errors/refuses-changes-of-foreign-sessions › another's session is answered as an unknown one",
    'errors/refuses-changes-of-foreign-sessions › and stays as it was, without a command',
    'errors/refuses-changes-of-foreign-sessions › the owner may',
  ],
  api: (parts) => ({
    ...parts,
    changeSession: (api, caller, change) =>
      parts.changeSession(
        api,
        change.request === 'delete' ? caller : { ...caller, role: 'operator' },
        change,
      ),
  }),
} satisfies Fault;
