import { randomBytes, randomUUID } from 'node:crypto';

import { removeAgent, saveAgentKey } from './admin-agent-routes.ts';
import { agentView, findAgent, listAgents, readLoads } from './agent-rows.ts';
import { applyReport, mayReport } from './apply-report.ts';
import { changeAnswer, changeSession } from './change-session.ts';
import {
  changePayload,
  claimOpenCommands,
  endCommand,
  endCommandsAtRest,
  findCommand,
  insertCommand,
  isOpen,
  lockAgentLedger,
  recordAck,
  startPayload,
} from './commands.ts';
import { createSession, lockPlacement, newSession } from './create-session.ts';
import { openDatabase } from './database.ts';
import { admitConnection, claimAgent, closeConnection } from './admit-connection.ts';
import { deliver, frame, knock, sendCommands } from './outbox.ts';
import { fits, limitsOf, overQuota, useOf } from './quota.ts';
import { bytes, millicores } from './quantities.ts';
import { readCandidates, readCounted } from './read-candidates.ts';
import { readFrame } from './read-frame.ts';
import { refusalBody, refusalStatus, refuse } from './refusals.ts';
import { onAccident } from './on-accident.ts';
import { keyMatches, passwordMatches } from './secrets.ts';
import { missingFromSchema } from './schema-check.ts';
import { eligible, lightest } from './select-agent.ts';
import {
  findSession,
  insertSession,
  listSessions,
  lockSession,
  saveSession,
  SESSION_ORDER,
} from './session-rows.ts';
import { sessionView } from './session-view.ts';
import { fulfilledBy, isRest, LOAD_FREE_STATES, nextState } from './states.ts';
import { changeTemplate, createTemplate, removeTemplate } from './template-routes.ts';
import { findTemplate, listTemplates, templateView } from './template-rows.ts';
import { timeText } from './time-text.ts';
import { signToken, tokenIn, verifyToken } from './tokens.ts';
import { changeQuota, maySee } from './user-routes.ts';
import { findUser, findUserById, findUserByName, readQuota, userView } from './users.ts';

import type { ServerResponse } from 'node:http';

import type { Answer, Api } from './context.ts';
import type { Refusal } from './refusals.ts';
import type { Asked } from './routes.ts';

/** The status of each kind of success. */
const status: Readonly<Record<'accepted' | 'registered' | 'known', number>> = {
  accepted: 202,
  registered: 201,
  known: 200,
};

const listAnswer = (key: string, items: readonly unknown[]): unknown => ({
  [key]: items,
  total: items.length,
});

const loginAnswer = (
  token: string,
  expiresAt: Date,
  user: { id: string; username: string; role: string },
): unknown => ({
  token,
  expiresAt: expiresAt.toISOString(),
  user,
});

const nowhere: (api: Api, method: string, path: string) => Promise<Refusal> = () =>
  Promise.resolve(refuse('notFound', 'There is nothing at this path.'));

type Environment = Readonly<Record<string, string | undefined>>;
const beforeStart: (env: Environment) => Promise<string | undefined> = () => Promise.resolve(undefined);

/**
 * Everything the API decides or does, by name. The app uses these and nothing behind them, so that a fault or an
 * oddity is a record with one of them replaced.
 */
export const parts = {
  /** Runs before anything else; a sentence ends the start. */
  beforeStart,
  missingFromSchema,
  /** Runs before each answer leaves. */
  beforeAnswer: (_response: ServerResponse): Promise<void> => Promise.resolve(),
  /** The first word about a request that was let in; `operation` as below. */
  incoming: (_operation: string, asked: Asked): Asked => asked,
  /** The last word about a success; `operation` is its method and path, e.g. `GET /sessions/:id`. */
  outgoing: (_operation: string, answer: Answer): Answer => answer,
  parseJson: (text: string): unknown => JSON.parse(text),
  /** A mebibyte of body is promised; the rest is room for those who count differently. */
  largestBody: 1024 * 1024 + 64 * 1024,
  contentType: 'application/json; charset=utf-8',
  newSessionId: (): string => `ses-${randomBytes(8).toString('hex')}`,
  newCommandId: (): string => `cmd-${randomUUID()}`,
  openDatabase,
  // answers
  status,
  listAnswer,
  loginAnswer,
  changeAnswer,
  sessionView,
  templateView,
  agentView,
  userView,
  timeText,
  refusalStatus,
  refusalBody,
  onAccident,
  /** What is answered at a path, or by a method, that there is not. */
  nowhere,
  // who asks
  signToken,
  tokenIn,
  verifyToken,
  passwordMatches,
  keyMatches,
  // sessions
  createSession,
  changeSession,
  newSession,
  listSessions,
  sessionOrder: SESSION_ORDER,
  findSession,
  lockSession,
  insertSession,
  saveSession,
  nextState,
  isRest,
  fulfilledBy,
  createTemplate,
  changeTemplate,
  removeTemplate,
  findTemplate,
  listTemplates,
  // users and quotas
  findUser,
  findUserById,
  findUserByName,
  maySee,
  changeQuota,
  readQuota,
  readCounted,
  limitsOf,
  useOf,
  fits,
  overQuota,
  bytes,
  millicores,
  // selection
  lockPlacement,
  readCandidates,
  readLoads,
  loadFreeStates: LOAD_FREE_STATES,
  eligible,
  pickAgent: lightest,
  // agents and commands
  listAgents,
  findAgent,
  lockAgentLedger,
  startPayload,
  changePayload,
  insertCommand,
  findCommand,
  recordAck,
  endCommand,
  endCommandsAtRest,
  isOpen,
  claimOpenCommands,
  frame,
  sendCommands,
  knock,
  deliver,
  saveAgentKey,
  removeAgent,
  claimAgent,
  admitConnection,
  closeConnection,
  largestFrame: 512 * 1024,
  readFrame,
  mayReport,
  applyReport,
};

export type Parts = Readonly<typeof parts>;
