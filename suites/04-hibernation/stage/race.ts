import { accepted } from '../../doors/http/what-a-status-says.ts';
import type { ProbeAgent } from '../../doors/socket/probe-agent.ts';
import type { World } from '../../world/world.ts';
import { whatStands } from '../../03-termination/stage/what-stands.ts';
import { ACTION_OF, asks, type Change } from './changes.ts';
import { toldAbout } from './commands-received.ts';

export interface Raced {
  /** The state before. */
  readonly from: string;
  readonly steps: readonly { readonly change: Change; readonly status: number }[];
  readonly end: string;
  /** Actions of the commands that were made meanwhile, oldest first. */
  readonly made: readonly string[];
  /** Actions that the agent was told meanwhile, in the order of arrival. */
  readonly told: readonly string[];
}

/** Several requests for one session at once, while its agent says nothing, or just this. */
export async function race(
  { api, sql }: World,
  agent: ProbeAgent,
  id: string,
  changes: readonly Change[],
  says: () => void = () => undefined,
): Promise<Raced & { settled(): Raced }> {
  const before = await whatStands(sql, id);
  const toldBefore = toldAbout(agent, id).length;
  const asked = changes.map((change) => asks(api, change, id));
  says();
  const answers = await Promise.all(asked);
  const after = await whatStands(sql, id);
  const raced = {
    from: String(before.session?.['state']),
    steps: changes.map((change, index) => ({ change, status: answers[index]?.status ?? 0 })),
    end: String(after.session?.['state']),
    made: after.commands.slice(before.commands.length).map(({ action }) => action),
    told: [],
  };
  return { ...raced, settled: () => ({ ...raced, told: toldAbout(agent, id).slice(toldBefore) }) };
}

/** Whether each accepted request made one command, and nothing else did; one without an answer may have. */
export function madeOneEach({ steps, made }: Pick<Raced, 'steps' | 'made'>): boolean {
  const unexplained = [...made];
  const takes = ({ change }: Raced['steps'][number]) => {
    const index = unexplained.indexOf(ACTION_OF[change]);
    if (index >= 0) unexplained.splice(index, 1);
    return index >= 0;
  };
  const all = steps.filter(({ status }) => accepted(status)).every(takes);
  steps.filter(({ status }) => status === 0).forEach(takes);
  return all && unexplained.length === 0;
}
