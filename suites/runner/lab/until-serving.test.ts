import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import type { HttpTrouble } from '../../doors/http/answer.ts';
import { untilServing } from './until-serving.ts';

const PATIENCE = { ready: 600, listening: 200 };

/** A process of which each look sees the next of these; the last one for ever. */
function looks(...seen: (HttpTrouble | 'ended' | number)[]) {
  let looked = 0;
  const next = () => seen[Math.min(looked, seen.length - 1)];
  return {
    get running() {
      return next() !== 'ended';
    },
    async answer(_: string, timeoutMs: number) {
      const now = next();
      looked += 1;
      if (now === 'timeout') await pause(timeoutMs);
      return typeof now === 'number' ? { status: now } : { status: 0, trouble: now as HttpTrouble };
    },
  };
}

async function timed(starting: ReturnType<typeof looks>) {
  const start = performance.now();
  const fault = await untilServing(starting, '/health', PATIENCE);
  return { fault, ms: performance.now() - start };
}

test('any answer says that it serves, also after a while in which nobody listened', async () => {
  expect((await timed(looks('refused', 'refused', 503))).fault).toBeUndefined();
  expect((await timed(looks('refused', 'reset', 'reset', 200))).fault).toBeUndefined();
});

test('one that ended is not waited for', async () => {
  const { fault, ms } = await timed(looks('refused', 'ended'));
  expect(fault).toBe('ended before it served');
  expect(ms).toBeLessThan(PATIENCE.listening);
});

test('one that does not listen yet is waited for as long as a start may take', async () => {
  const { fault, ms } = await timed(looks('refused'));
  expect(fault).toMatch(/^gave no HTTP answer within 0\.6 s;/);
  expect(ms).toBeGreaterThan(PATIENCE.listening);
});

test.each(['reset', 'timeout', 'not-http', 'cut-short'] as const)(
  'one that listens owes an answer sooner: %s',
  async (trouble) => {
    const { fault, ms } = await timed(looks('refused', trouble));
    expect(fault).toMatch(/^takes connections and gave no HTTP answer within 0\.2 s;/);
    expect(ms).toBeLessThan(PATIENCE.ready);
  },
);
