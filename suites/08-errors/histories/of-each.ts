import type { Possible } from './step.ts';

/** A step of each session of a stage, numbered from 1. */
export function ofEach<Stage>(
  sessions: number,
  name: string,
  weight: number,
  run: (stage: Stage, index: number) => Promise<void>,
): Possible<Stage>[] {
  return Array.from({ length: sessions }, (_, index) => ({
    name: `${name} ${String(index + 1)}`,
    weight,
    run: (stage) => run(stage, index),
  }));
}
