import { onLargeFrames } from './steps/on-large-frames.ts';
import type { Fault } from './fault.ts';

const MS = 2_000;

export default {
  sentence: 'For two seconds after a frame that was too large every request is an accident.',
  caughtBy: ['errors/frames-up-to-512-kib-are-taken › the API serves after it'],
  spills: ['*/*'],
  api(parts) {
    let until = 0;
    const noticing = onLargeFrames(parts, () => (until = Date.now() + MS));
    return {
      ...noticing,
      incoming(operation, asked) {
        if (Date.now() < until) throw new Error('there is no memory');
        return parts.incoming(operation, asked);
      },
    };
  },
} satisfies Fault;
