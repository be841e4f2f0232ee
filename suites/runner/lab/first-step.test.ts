import { describe, expect, test, vi } from 'vitest';
import { FirstStep } from './first-step.ts';

class Refused extends Error {
  readonly how: 'quick' | 'patient';

  constructor(how: 'quick' | 'patient') {
    super('refused');
    this.how = how;
  }
}

const refusal = (): Promise<never> => Promise.reject(new Refused('quick'));
const step = (known = vi.fn()): FirstStep =>
  new FirstStep({ failed: (error) => (error instanceof Refused ? error.how : 'no'), known });

describe('a first step', () => {
  test('that failed in two plain worlds is not tried again, and that is said once', async () => {
    const known = vi.fn();
    const first = step(known);
    const attempt = vi.fn(refusal);
    for (let world = 0; world < 5; world++) await expect(first.take(true, attempt)).rejects.toThrow(Refused);
    expect(attempt).toHaveBeenCalledTimes(2);
    expect(known).toHaveBeenCalledTimes(1);
  });

  test('that failed once after all patience is not tried again', async () => {
    const first = step();
    const attempt = vi.fn(() => Promise.reject(new Refused('patient')));
    for (let world = 0; world < 5; world++) await expect(first.take(true, attempt)).rejects.toThrow(Refused);
    expect(attempt).toHaveBeenCalledTimes(1);
  });

  test('is tried by two at once, while the others wait for what those find', async () => {
    const first = step();
    const attempt = vi.fn(refusal);
    await Promise.allSettled(Array.from({ length: 9 }, () => first.take(true, attempt)));
    expect(attempt).toHaveBeenCalledTimes(2);
  });

  test('that held once is taken by every world, whatever becomes of others', async () => {
    const first = step();
    await expect(first.take(true, refusal)).rejects.toThrow(Refused);
    await expect(first.take(true, () => Promise.resolve('held'))).resolves.toBe('held');
    for (let world = 0; world < 3; world++) await expect(first.take(true, refusal)).rejects.toThrow(Refused);
    await expect(first.take(true, () => Promise.resolve('again'))).resolves.toBe('again');
  });

  test('is not known to fail by worlds that differ, nor by troubles of ours', async () => {
    const first = step();
    for (let world = 0; world < 3; world++) await expect(first.take(false, refusal)).rejects.toThrow(Refused);
    for (let world = 0; world < 3; world++)
      await expect(first.take(true, () => Promise.reject(new Error('no disk')))).rejects.toThrow('no disk');
    await expect(first.take(true, () => Promise.resolve('held'))).resolves.toBe('held');
  });

  test('is found out by a probe where nobody has tried it', async () => {
    const held = step();
    const probe = vi.fn(() => held.take(true, () => Promise.resolve()));
    await held.settle(probe);
    await held.settle(probe);
    expect(probe).toHaveBeenCalledTimes(1);

    const failing = step();
    await expect(failing.settle(() => failing.take(true, refusal))).rejects.toThrow(Refused);
    expect(failing.isKnownToFail).toBe(true);
  });

  test('is left open where the probe comes to nothing for another reason', async () => {
    const first = step();
    await first.settle(() => Promise.reject(new Error('no disk')));
    expect(first.isKnownToFail).toBe(false);
  });
});
