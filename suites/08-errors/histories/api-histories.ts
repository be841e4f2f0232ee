import type { World } from '../../world/world.ts';
import { apiInPeace } from './api-in-peace.ts';
import { ApiStage } from './api-stage.ts';
import type { Game } from './play.ts';

const connected = (stage: ApiStage): boolean => stage.connected;
const disconnected = (stage: ApiStage): boolean => !stage.connected;
const hasWork = (stage: ApiStage): boolean => stage.hasWork;
const isUp = (stage: ApiStage): boolean => stage.workload === 'up';

/** A real API; its agent is ours, honest, and has bad luck with its connection. */
export function apiHistories(world: World): Game<ApiStage> {
  return {
    lanes: 4,
    histories: 3,
    mostSteps: 40,
    possible: [
      { name: 'hibernate', weight: 3, run: (stage) => stage.ask('hibernate_session') },
      { name: 'wake', weight: 3, run: (stage) => stage.ask('wake_session') },
      { name: 'delete', weight: 1, run: (stage) => stage.ask('stop_session') },
      { name: 'the agent completes', weight: 2, when: hasWork, run: (stage) => stage.work('complete') },
      { name: 'the agent says the status', weight: 2, when: hasWork, run: (stage) => stage.work('status') },
      { name: 'the agent says both', weight: 2, when: hasWork, run: (stage) => stage.work('both') },
      { name: 'the agent fails', weight: 1, when: hasWork, run: (stage) => stage.work('both', true) },
      { name: 'the reports are lost', weight: 1, when: hasWork, run: (stage) => stage.workUnheard() },
      { name: 'the connection drops', weight: 1, when: connected, run: (stage) => stage.drop() },
      { name: 'the agent connects', weight: 3, when: disconnected, run: (stage) => stage.connect() },
      { name: 'the agent restarts', weight: 1, run: (stage) => stage.restart() },
      { name: 'the workload is lost', weight: 1, when: isUp, run: (stage) => stage.loseWorkload() },
      { name: 'old reports are repeated', weight: 1, when: connected, run: (stage) => stage.repeatReports() },
    ],
    async begin() {
      // A cluster of its own, so that no other history's agent may be chosen.
      const clusterId = world.unique('cluster');
      const agent = await world.fleet.join({ manner: 'manual', clusterId });
      const { id } = await world.arrange.session({ clusterId });
      const stage = new ApiStage(world, agent, id);
      await stage.begin();
      return stage;
    },
    async inPeace(stage) {
      await apiInPeace(world, stage);
      await stage.agent.leave();
    },
  };
}
