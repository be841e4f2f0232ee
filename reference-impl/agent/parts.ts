import { stopCuts } from './commands/turns.ts';
import { reactTo } from './commands/react-to.ts';
import { readOrder } from './commands/read-order.ts';
import type { Order } from './commands/order.ts';
import { afterOutcome } from './control-plane/after-outcome.ts';
import { frameText } from './control-plane/frames.ts';
import type { Frame } from './control-plane/frames.ts';
import { heartbeat } from './control-plane/heartbeat.ts';
import { readFrame } from './control-plane/read-frame.ts';
import { keepKey } from './control-plane/keys.ts';
import { reconnectDelay } from './control-plane/reconnect-delay.ts';
import { registrationOf } from './control-plane/registration.ts';
import type { Driver, Work } from './driver.ts';
import { claim } from './kubernetes/claim.ts';
import { deployment } from './kubernetes/deployment.ts';
import { templateSources } from './kubernetes/find-template.ts';
import { labels } from './kubernetes/labels.ts';
import { mayTouch } from './kubernetes/may-touch.ts';
import { planHibernate, planWake } from './kubernetes/plan-scale.ts';
import { planStart } from './kubernetes/plan-start.ts';
import { planStop } from './kubernetes/plan-stop.ts';
import { planUndoScale, planUndoStart } from './kubernetes/plan-undo.ts';
import { service } from './kubernetes/service.ts';
import { containerEnv, containerResources, sessionContainer } from './kubernetes/session-container.ts';
import { sessionResource } from './kubernetes/session-resource.ts';
import { survey } from './kubernetes/survey.ts';
import { leave } from './leave.ts';
import { newsSince } from './sessions/news-since.ts';
import { reportsOnConnect } from './sessions/reports-on-connect.ts';

/** The decisions of an agent, each replaceable: a fault or an oddity swaps one and leaves the rest right. */
export interface Parts {
  // with the API
  readonly registrationOf: typeof registrationOf;
  readonly keepKey: typeof keepKey;
  readonly answersPings: boolean;
  /** One text frame is one JSON document (contract §3.1); a binary one is none. */
  readonly isDocument: (isBinary: boolean) => boolean;
  readonly readFrame: typeof readFrame;
  readonly frameText: typeof frameText;
  readonly heartbeat: typeof heartbeat;
  readonly heartbeatIsDue: (ordersAtWork: number) => boolean;
  readonly reconnectDelay: typeof reconnectDelay;
  readonly afterOutcome: typeof afterOutcome;
  readonly leave: typeof leave;
  // with commands
  readonly readOrder: typeof readOrder;
  readonly acknowledge: (commandId: string) => readonly Frame[];
  readonly reactTo: typeof reactTo;
  readonly turnOf: (order: Order) => string;
  readonly cuts: typeof stopCuts;
  readonly carryOut: (driver: Driver, order: Order, work: Work) => Promise<void>;
  // with sessions
  readonly reportsOnConnect: typeof reportsOnConnect;
  readonly newsSince: typeof newsSince;
  // with the cluster
  readonly namespaceOf: (own: string, order: Order) => string;
  readonly mayTouch: typeof mayTouch;
  readonly templateSources: typeof templateSources;
  readonly labels: typeof labels;
  readonly containerEnv: typeof containerEnv;
  readonly containerResources: typeof containerResources;
  readonly sessionContainer: typeof sessionContainer;
  readonly deployment: typeof deployment;
  readonly service: typeof service;
  readonly claim: typeof claim;
  readonly sessionResource: typeof sessionResource;
  readonly planStart: typeof planStart;
  readonly planStop: typeof planStop;
  readonly planHibernate: typeof planHibernate;
  readonly planWake: typeof planWake;
  readonly planUndoStart: typeof planUndoStart;
  readonly planUndoScale: typeof planUndoScale;
  readonly readyWithin: (startTimeoutMs: number) => number;
  readonly survey: typeof survey;
}

export type AgentParts = Parts;

export const parts: Parts = {
  registrationOf,
  keepKey,
  answersPings: true,
  isDocument: (isBinary) => !isBinary,
  readFrame,
  frameText,
  heartbeat,
  heartbeatIsDue: () => true,
  reconnectDelay,
  afterOutcome,
  leave,
  readOrder,
  acknowledge: (commandId) => [{ type: 'ack', payload: { commandId } }],
  reactTo,
  turnOf: (order) => order.sessionId,
  cuts: stopCuts,
  carryOut: (driver, order, work) => driver.carryOut(order, work),
  reportsOnConnect,
  newsSince,
  namespaceOf: (own) => own,
  mayTouch,
  templateSources,
  labels,
  containerEnv,
  containerResources,
  sessionContainer,
  deployment,
  service,
  claim,
  sessionResource,
  planStart,
  planStop,
  planHibernate,
  planWake,
  planUndoStart,
  planUndoScale,
  readyWithin: (startTimeoutMs) => startTimeoutMs,
  survey,
};
