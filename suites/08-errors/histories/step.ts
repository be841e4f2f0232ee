import type { AsyncCommand } from 'fast-check';

/** One thing that may happen on a stage. */
export interface Possible<Stage> {
  /** What a reader of a failing history sees. */
  readonly name: string;
  /** How often it is drawn, against the others: what carries a session on more often than what ends it. */
  readonly weight: number;
  /** An impossible step does nothing, and is not counted. Default: always. */
  readonly when?: (stage: Stage) => boolean;
  readonly run: (stage: Stage) => Promise<void>;
}

export type Step<Stage> = AsyncCommand<object, Stage>;

/** Told of each step that was really taken. */
export type OnStep = (name: string) => void;

/** What is possible only the stage can say, so that the library's own model is empty. */
export function stepOf<Stage>({ name, when, run }: Possible<Stage>, onStep: OnStep): Step<Stage> {
  return {
    check: () => true,
    async run(_model, stage) {
      if (when && !when(stage)) return;
      onStep(name);
      await run(stage);
    },
    toString: () => name,
  };
}
