import { onNonsense } from './steps/on-nonsense.ts';
import type { Fault } from './fault.ts';

export default {
  sentence: 'A frame that says nothing ends its connection.',
  caughtBy: [
    'errors/frames-of-the-wrong-kind-are-ignored › the connection stays, and the agent is online',
    'errors/frames-in-a-flood-drown-nobody › the connection stays, and a lawful report after it counts',
    'creation/broken-frames-do-not-end-the-connection › the connection stays',
  ],
  api: (parts) => ({
    ...parts,
    ...onNonsense(parts, () => {
      throw new Error('it says nothing');
    }),
  }),
} satisfies Fault;
