import type { Fault } from './fault.ts';

export default {
  sentence: 'A manifest of more than 128 KiB does not go out with the start command.',
  caughtBy: ['templates/takes-manifests-of-256-kib › it reaches the agent as it was'],
  api: (parts) => ({
    ...parts,
    startPayload: (session, user, manifest) =>
      parts.startPayload(session, user, JSON.stringify(manifest).length > 128 * 1024 ? null : manifest),
  }),
} satisfies Fault;
