import { onLargeFrames } from './steps/on-large-frames.ts';
import type { Fault } from './fault.ts';

const MS = 2_000;

export default {
  sentence: 'What agents say within two seconds after a frame that was too large is not heard.',
  caughtBy: ["errors/frames-up-to-512-kib-are-taken › the agent's next report counts"],
  spills: ['*/*'],
  api(parts) {
    let until = 0;
    const noticing = onLargeFrames(parts, () => (until = Date.now() + MS));
    return {
      ...noticing,
      readFrame: (text) => (Date.now() < until ? { kind: 'nonsense' } : noticing.readFrame(text)),
    };
  },
} satisfies Fault;
