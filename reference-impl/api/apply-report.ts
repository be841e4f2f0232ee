import { z } from 'zod';

import { isAction } from './states.ts';

import type { Api } from './context.ts';
import type { CommandRow } from './commands.ts';
import type { SessionChange, SessionRow } from './session-rows.ts';
import type { SessionEvent } from './states.ts';
import type { Sql } from './database.ts';

/** What an agent says about commands and sessions (contract §3.2), and what becomes of it (§3.3, §4). */

// No id has a NUL, and PostgreSQL would not even look for one.
const id = z
  .string()
  .min(1)
  .max(255)
  .refine((text) => !text.includes('\0'));

const REPORT = z.discriminatedUnion('type', [
  z.object({ type: z.literal('ack'), payload: z.object({ commandId: id }) }),
  z.object({ type: z.literal('complete'), payload: z.object({ commandId: id }) }),
  z.object({ type: z.literal('failed'), payload: z.object({ commandId: id, error: z.string().nullish() }) }),
  z.object({
    type: z.literal('status'),
    payload: z.object({
      sessionId: id,
      state: z.string().max(50),
      vncReady: z.boolean().nullish(),
      vncPort: z.number().nullish(),
      platformMetadata: z.object({ podName: z.string().nullish(), podIP: z.string().nullish() }).nullish(),
    }),
  }),
]);
export type Report = z.infer<typeof REPORT>;
export type StatusPayload = Extract<Report, { type: 'status' }>['payload'];
type CommandReport = Exclude<Report, { type: 'status' }>;

/** The report in a frame, or undefined when it is none that we understand. */
export const readReport = (frame: unknown): Report | undefined => REPORT.safeParse(frame).data;

/** Only the session's own agent is listened to. */
export const mayReport = (agentId: string, session: SessionRow): boolean => session.agent_id === agentId;

const withoutNul = (text: string) => text.replaceAll('\0', '');

/** What a status carries besides the state; what it does not carry stays. */
export function placeOf(sessionId: string, status: StatusPayload): SessionChange {
  const podName = status.platformMetadata?.podName;
  const host = status.platformMetadata?.podIP ?? podName ?? sessionId;
  return {
    ...(podName ? { podName: withoutNul(podName).slice(0, 255) } : {}),
    ...(status.vncReady === true ? { url: withoutNul(`http://${host}:${status.vncPort ?? 3000}/`) } : {}),
  };
}

// A hibernated or terminated session has no pod and no address; the next wake brings new ones.
const WITHOUT_POD = ['hibernated', 'terminated'];
const NOWHERE: SessionChange = { podName: null, url: null };

async function takeEdge(
  api: Api,
  tx: Sql,
  session: SessionRow,
  event: SessionEvent,
  change: SessionChange,
): Promise<boolean> {
  const { parts } = api;
  const next = parts.nextState(event, session.state);
  if (next === undefined) return false;
  await parts.saveSession(tx, session.id, {
    ...change,
    ...(WITHOUT_POD.includes(next) ? NOWHERE : {}),
    state: next,
  });
  if (parts.isRest(next))
    await parts.endCommandsAtRest(tx, session.id, parts.fulfilledBy(session.state, next));
  return true;
}

async function applyStatus(api: Api, tx: Sql, agentId: string, status: StatusPayload): Promise<void> {
  const { parts } = api;
  const session = await parts.lockSession(tx, status.sessionId);
  if (session === undefined || !parts.mayReport(agentId, session)) return;
  const place = placeOf(session.id, status);
  if (await takeEdge(api, tx, session, `status ${status.state}`, place)) return;
  const adds = Object.keys(place).length > 0 && !WITHOUT_POD.includes(session.state);
  if (status.state === session.state && adds) await parts.saveSession(tx, session.id, place);
}

async function endBy(api: Api, tx: Sql, command: CommandRow, report: CommandReport): Promise<SessionChange> {
  const { parts } = api;
  if (report.type === 'ack') {
    await parts.recordAck(tx, command.command_id);
    return {};
  }
  const error =
    report.type === 'failed' ? withoutNul(report.payload.error ?? 'The agent gave no reason.') : undefined;
  await parts.endCommand(tx, command.command_id, report.type === 'failed' ? 'failed' : 'completed', error);
  return error === undefined ? {} : { message: error };
}

async function applyToCommand(api: Api, tx: Sql, agentId: string, report: CommandReport): Promise<void> {
  const { parts } = api;
  const named = await parts.findCommand(tx, report.payload.commandId);
  if (named === undefined || named.agent_id !== agentId) return;
  const session = named.session_id === null ? undefined : await parts.lockSession(tx, named.session_id);
  // Read again: only under the session's lock is the command's status what it will be at the commit.
  const command = await parts.findCommand(tx, named.command_id);
  if (command === undefined || !parts.isOpen(command.status)) return;
  const change = await endBy(api, tx, command, report);
  if (session === undefined || !parts.mayReport(agentId, session) || !isAction(command.action)) return;
  const moved = await takeEdge(api, tx, session, `${report.type} ${command.action}`, change);
  if (!moved && change.message !== undefined) await parts.saveSession(tx, session.id, change);
}

/** Applies a report whole, in one transaction; reports without an edge, or about what is not the sender's, change nothing. */
export async function applyReport(api: Api, agentId: string, report: Report): Promise<void> {
  await api.db.transaction((tx) =>
    report.type === 'status'
      ? applyStatus(api, tx, agentId, report.payload)
      : applyToCommand(api, tx, agentId, report),
  );
}
