import { ownAgent } from '../../world/agent-at-work.ts';
import type { World } from '../../world/world.ts';
import { AgentStage } from './agent-stage.ts';
import { ofEach } from './of-each.ts';
import type { Game } from './play.ts';

const SESSIONS = 3;

/** A real agent and its cluster; the control plane is ours, honest, and loses its connections. */
export function agentHistories(world: World): Game<AgentStage> {
  return {
    lanes: 1,
    histories: 2,
    mostSteps: 40,
    possible: [
      ...ofEach<AgentStage>(SESSIONS, 'hibernate', 2, (stage, index) =>
        stage.ask(index, 'hibernate_session'),
      ),
      ...ofEach<AgentStage>(SESSIONS, 'wake', 2, (stage, index) => stage.ask(index, 'wake_session')),
      ...ofEach<AgentStage>(SESSIONS, 'stop', 1, (stage, index) => stage.ask(index, 'stop_session')),
      ...ofEach<AgentStage>(SESSIONS, 'repeat a command of', 1, (stage, index) => stage.repeat(index)),
      ...ofEach<AgentStage>(SESSIONS, 'settle', 3, (stage, index) => stage.settle(index)),
      ...ofEach<AgentStage>(SESSIONS, 'lose the workload of', 1, (stage, index) => stage.loseWorkload(index)),
      { name: 'the connection drops', weight: 3, run: (stage) => stage.drop() },
      { name: 'the agent is killed and started again', weight: 1, run: (stage) => stage.restart() },
    ],
    async begin() {
      const stage = new AgentStage(world, await ownAgent(world));
      for (let count = 0; count < SESSIONS; count += 1) await stage.start();
      return stage;
    },
    inPeace: (stage) => stage.inPeace(),
  };
}
