import type { StartOrder } from '../commands/order.ts';
import { labelValue } from './label-value.ts';

export type Labels = Readonly<Record<string, string>>;

export const APP = 'streamspace-session';

/** What every object and pod of a session bears (contract §8.2). */
export function labels(agentId: string, order: StartOrder): Labels {
  return {
    app: APP,
    session: order.sessionId,
    user: labelValue(order.user),
    template: labelValue(order.template),
    agent: labelValue(agentId),
  };
}

/** Finds this agent's own among those of others in the same namespace. */
export function selectorOfAgent(agentId: string): string {
  return `app=${APP},agent=${labelValue(agentId)}`;
}

export function selectorOfSession(sessionId: string): string {
  return `session=${sessionId}`;
}
