import type { Fault } from './fault.ts';

export default {
  sentence: 'A heartbeat without a capacity takes the limit away that was told before.',
  caughtBy: ['selection/heeds-the-limit-of-a-heartbeat › a heartbeat without a capacity leaves it as it is'],
  api: (parts) => ({
    ...parts,
    readFrame: (...given) => {
      const heard = parts.readFrame(...given);
      return heard.kind === 'heartbeat' && heard.beat.capacity === undefined
        ? { ...heard, beat: { ...heard.beat, capacity: {} } }
        : heard;
    },
  }),
} satisfies Fault;
