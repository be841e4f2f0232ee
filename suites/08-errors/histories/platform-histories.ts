import { platformAgent } from '../../world/agent-on-platform.ts';
import type { World } from '../../world/world.ts';
import { ofEach } from './of-each.ts';
import { PlatformStage } from './platform-stage.ts';
import type { Game } from './play.ts';

const SESSIONS = 3;

/** Everything is real; the agent is killed now and then, and workloads get lost. */
export function platformHistories(world: World): Game<PlatformStage> {
  let before: PlatformStage | undefined;
  return {
    lanes: 1,
    histories: 1,
    mostSteps: 40,
    possible: [
      ...ofEach<PlatformStage>(SESSIONS, 'hibernate', 2, (stage, index) =>
        stage.ask(index, 'PUT', '/hibernate'),
      ),
      ...ofEach<PlatformStage>(SESSIONS, 'wake', 2, (stage, index) => stage.ask(index, 'PUT', '/wake')),
      ...ofEach<PlatformStage>(SESSIONS, 'delete', 1, (stage, index) => stage.ask(index, 'DELETE')),
      ...ofEach<PlatformStage>(SESSIONS, 'settle', 3, (stage, index) => stage.settle(index)),
      ...ofEach<PlatformStage>(SESSIONS, 'lose the workload of', 1, (stage, index) =>
        stage.loseWorkload(index),
      ),
      { name: 'the agent is killed and started again', weight: 2, run: (stage) => stage.restart() },
    ],
    async begin() {
      // All agents of a check share its cluster id: a session of this history could go to the one before.
      await before?.leave();
      const stage = new PlatformStage(world, await platformAgent(world));
      before = stage;
      for (let count = 0; count < SESSIONS; count += 1) await stage.start();
      return stage;
    },
    inPeace: (stage) => stage.inPeace(),
  };
}
