import { isRefusal, refuse } from './refusals.ts';
import { ACTION_OF } from './states.ts';

import type { Answer, Api, Caller } from './context.ts';
import type { Refusal } from './refusals.ts';
import type { Request } from './states.ts';
import type { SessionRow } from './session-rows.ts';
import type { Sql } from './database.ts';

export type Change = { readonly request: Request; readonly sessionId: string; readonly deletePVC: boolean };

const NO_SESSION = refuse('sessionNotFound', 'There is no such session.');

/** Others' sessions do not exist for a user (contract §2.1). */
export const isVisibleTo = (caller: Caller, session: SessionRow): boolean =>
  caller.role !== 'user' || session.user_id === caller.id;

export async function visibleSession(api: Api, caller: Caller, id: string): Promise<SessionRow | Refusal> {
  const row = await api.parts.findSession(api.db, id);
  return row !== undefined && isVisibleTo(caller, row) ? row : NO_SESSION;
}

type Accepted = { readonly agentId: string; readonly commandId: string };

async function accept(
  api: Api,
  tx: Sql,
  agentId: string | null,
  change: Change,
): Promise<Accepted | Refusal> {
  const { parts } = api;
  // The ledger's lock comes before the row's, here and in every other place that needs both.
  if (agentId !== null) await parts.lockAgentLedger(tx, agentId);
  const session = await parts.lockSession(tx, change.sessionId);
  if (session === undefined) return NO_SESSION;
  const next = parts.nextState(change.request, session.state);
  if (next === undefined)
    return refuse('invalidState', `A session that is ${session.state} does not take ${change.request}.`);
  if (session.agent_id === null) return refuse('notReady', 'This session has no agent that could do it.');
  const commandId = parts.newCommandId();
  const action = ACTION_OF[change.request];
  await parts.saveSession(tx, session.id, { state: next });
  const payload = parts.changePayload(session, action, change.deletePVC);
  await parts.insertCommand(tx, {
    commandId,
    agentId: session.agent_id,
    sessionId: session.id,
    action,
    payload,
  });
  return { agentId: session.agent_id, commandId };
}

/** Delete, hibernate, wake: 202, the new state and the command for the owning agent written as one (contract §2.2). */
export async function changeSession(api: Api, caller: Caller, change: Change): Promise<Answer | Refusal> {
  const { parts } = api;
  const seen = await visibleSession(api, caller, change.sessionId);
  if (isRefusal(seen)) return seen;
  const accepted = await api.db.transaction((tx) => accept(api, tx, seen.agent_id, change));
  if (isRefusal(accepted)) return accepted;
  parts.deliver(api, accepted.agentId);
  return {
    status: parts.status.accepted,
    body: parts.changeAnswer(
      change.sessionId,
      accepted.commandId,
      `The session's agent is told to ${change.request} it.`,
    ),
  };
}

export const changeAnswer = (name: string, commandId: string, message: string): unknown => ({
  name,
  commandId,
  message,
});
