import type { Order } from '../commands/order.ts';
import type { Config } from '../config.ts';
import type { Parts } from '../parts.ts';
import type { Cluster } from './cluster.ts';
import { findTemplate } from './find-template.ts';
import type { Seen } from './seen.ts';
import type { Step } from './step.ts';
import { lookPortOf, templateOf } from './template.ts';
import { wantedObjects } from './wanted-objects.ts';

export interface Plan {
  readonly steps: readonly Step[];
  /** What is done, after another look, when a step went wrong. */
  readonly undo: (seen: Seen) => readonly Step[];
  /** Every step is tried, whatever became of the others. */
  readonly thorough: boolean;
  readonly port: number | undefined;
}

/** What a plan is made from. */
export interface Grounds {
  readonly parts: Parts;
  readonly config: Config;
  readonly cluster: Cluster;
  readonly seen: Seen;
  readonly commandId: string;
}

type Planners = {
  [A in Order['action']]: (order: Extract<Order, { action: A }>, grounds: Grounds) => Promise<Plan> | Plan;
};

const planners: Planners = {
  async start_session(order, { parts, config, cluster, seen, commandId }) {
    const template =
      seen.deployment === undefined ? await findTemplate(parts, cluster, order) : templateOf(seen.deployment);
    return {
      steps: parts.planStart(wantedObjects(parts, config, order, template, commandId), seen),
      undo: (left) => parts.planUndoStart(left, commandId),
      thorough: false,
      port: lookPortOf(template),
    };
  },
  stop_session: (order, { parts, seen }) => ({
    steps: parts.planStop(order, seen),
    undo: () => [],
    thorough: true,
    port: undefined,
  }),
  hibernate_session: (_, { parts, seen }) => ({
    steps: parts.planHibernate(seen),
    undo: (left) => parts.planUndoScale(left, 1),
    thorough: false,
    port: undefined,
  }),
  wake_session: (_, { parts, seen }) => ({
    steps: parts.planWake(seen),
    undo: (left) => parts.planUndoScale(left, 0),
    thorough: false,
    port: seen.deployment && lookPortOf(templateOf(seen.deployment)),
  }),
};

/** Decides, from what is there, what an order comes to. @throws Error when it cannot be done at all */
export async function planOrder(order: Order, grounds: Grounds): Promise<Plan> {
  // The table's type ties each action to its planner; the compiler cannot follow that through the index.
  const plan = planners[order.action] as (order: Order, grounds: Grounds) => Promise<Plan> | Plan;
  return plan(order, grounds);
}
