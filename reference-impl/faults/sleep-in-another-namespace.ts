import type { Fault } from './fault.ts';

export default {
  sentence: "The commands to hibernate and to wake name a default namespace instead of the session's.",
  caughtBy: [
    'hibernation/passes-on-the-session-and-its-namespace › hibernate_session names the namespace in which it was started',
    'hibernation/passes-on-the-session-and-its-namespace › wake_session names the namespace in which it was started',
  ],
  api: (parts) => ({
    ...parts,
    changePayload: (session, action, deletePVC) => ({
      ...parts.changePayload(session, action, deletePVC),
      ...(action === 'stop_session' ? {} : { namespace: 'default' }),
    }),
  }),
} satisfies Fault;
