import type { AsyncCommand } from 'fast-check';
import type { SessionModel } from './session-model.ts';
import type { Stage } from './stage.ts';

/** One thing that may happen; its name is what a reader of a failing history sees. */
export type Step = AsyncCommand<SessionModel, Stage>;

/** Told of each step that was really taken. */
export type OnStep = (name: string) => void;

interface Possible {
  readonly name: string;
  /** How often it is drawn, against the others: what carries a session on more often than what ends it. */
  readonly weight: number;
  readonly when: (stage: Stage) => boolean;
  readonly run: (stage: Stage) => Promise<void>;
}

const always = (): boolean => true;
const connected = (stage: Stage): boolean => stage.connected;
const disconnected = (stage: Stage): boolean => !stage.connected;
const hasWork = (stage: Stage): boolean => stage.hasWork;
const isUp = (stage: Stage): boolean => stage.workload === 'up';

const POSSIBLE: readonly Possible[] = [
  { name: 'hibernate', weight: 3, when: always, run: (stage) => stage.ask('hibernate_session') },
  { name: 'wake', weight: 3, when: always, run: (stage) => stage.ask('wake_session') },
  { name: 'delete', weight: 1, when: always, run: (stage) => stage.ask('stop_session') },
  { name: 'the agent completes', weight: 2, when: hasWork, run: (stage) => stage.work('complete') },
  { name: 'the agent says the status', weight: 2, when: hasWork, run: (stage) => stage.work('status') },
  { name: 'the agent says both', weight: 2, when: hasWork, run: (stage) => stage.work('both') },
  { name: 'the agent fails', weight: 1, when: hasWork, run: (stage) => stage.work('both', true) },
  { name: 'the reports are lost', weight: 1, when: hasWork, run: (stage) => stage.workUnheard() },
  { name: 'the connection drops', weight: 1, when: connected, run: (stage) => stage.drop() },
  { name: 'the agent connects', weight: 3, when: disconnected, run: (stage) => stage.connect() },
  { name: 'the agent restarts', weight: 1, when: always, run: (stage) => stage.restart() },
  { name: 'the workload is lost', weight: 1, when: isUp, run: (stage) => stage.loseWorkload() },
  { name: 'old reports are repeated', weight: 1, when: connected, run: (stage) => stage.repeatReports() },
];

/** Every step, with how often it is to be drawn. */
export function weightedSteps(onStep: OnStep): { weight: number; step: Step }[] {
  return POSSIBLE.map((possible) => ({ weight: possible.weight, step: stepOf(possible, onStep) }));
}

/** What is possible depends on the stage, which a model alone does not see: an impossible step does nothing. */
function stepOf({ name, when, run }: Possible, onStep: OnStep): Step {
  return {
    check: () => true,
    async run(_model, stage) {
      if (!when(stage)) return;
      onStep(name);
      await run(stage);
    },
    toString: () => name,
  };
}
