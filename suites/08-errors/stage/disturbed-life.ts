import { FRAME_DEEDS } from '../../../fixtures/lab/disturbance/disturbance.ts';
import type { ProbeAgent } from '../../doors/socket/probe-agent.ts';
import type { World } from '../../world/world.ts';
import { comesBack, reaches, type Disturbance } from './disturbed.ts';

/** Each change of a session's life, and where it leads. */
const STEPS = [
  { asked: 'create', to: 'running' },
  { asked: 'hibernate', to: 'hibernated' },
  { asked: 'wake', to: 'running' },
  { asked: 'delete', to: 'terminated' },
] as const;

export interface DisturbedStep {
  readonly asked: string;
  readonly met: Disturbance;
  /** The state that it leads to, and the one that it led to. */
  readonly to: string;
  readonly is: string | null;
  /** Ids of commands that came twice on one connection. */
  readonly twice: readonly string[];
}

/** So many lives, with what each of their steps meets; the same for the same seed. */
export async function drawnDisturbances(seed: number, lives: number): Promise<Disturbance[][]> {
  const { default: fc } = await import('fast-check'); // only this check pays for loading it
  const disturbance = fc.oneof(
    fc.record({
      direction: fc.constant('to-agent' as const),
      after: fc.constant(0),
      do: fc.constantFrom(...FRAME_DEEDS),
    }),
    // The first is the heartbeat with which a connection begins.
    fc.record({
      direction: fc.constant('to-api' as const),
      after: fc.integer({ min: 1, max: 4 }),
      do: fc.constantFrom(...FRAME_DEEDS),
    }),
  );
  const life = fc.array(disturbance, { minLength: STEPS.length, maxLength: STEPS.length });
  return fc.sample(life, { seed, numRuns: lives });
}

/** A session, in a cluster of its own, each of whose steps meets one of these on a new connection of its agent. */
export async function disturbedLife(world: World, drawn: readonly Disturbance[]): Promise<DisturbedStep[]> {
  const { api, fleet, arrange, unique, openLine } = world;
  const clusterId = unique('cluster');
  const line = await openLine();
  const steps: DisturbedStep[] = [];
  let agent: ProbeAgent | undefined;
  let id = '';
  const ask = {
    create: async () => void ({ id } = await arrange.session({ clusterId })),
    hibernate: () => api.put(`/sessions/${id}/hibernate`),
    wake: () => api.put(`/sessions/${id}/wake`),
    delete: () => api.delete(`/sessions/${id}`),
  };
  for (const [index, disturbance] of drawn.entries()) {
    const { asked, to } = STEPS[index % STEPS.length] ?? STEPS[0];
    const { met } = line.next(disturbance);
    if (agent === undefined) agent = await fleet.join({ wsUrl: line.url, clusterId });
    else await fleet.reconnect(agent);
    const connections = [agent.commands.length];
    await ask[asked]();
    await Promise.race([met, reaches(world, id, to)]);
    connections.push(agent.commands.length);
    await comesBack(world, agent, disturbance);
    const is = await reaches(world, id, to);
    steps.push({ asked, met: disturbance, to, is, twice: twiceOnOne(agent, connections) });
    if (is !== to) break;
  }
  return steps;
}

/** @param connections how many commands had come when each connection began */
function twiceOnOne({ commands }: ProbeAgent, connections: readonly number[]): string[] {
  return connections.flatMap((from, index) => {
    const ids = commands.slice(from, connections[index + 1]).map(({ commandId }) => commandId);
    return ids.filter((id, at) => ids.indexOf(id) !== at);
  });
}
