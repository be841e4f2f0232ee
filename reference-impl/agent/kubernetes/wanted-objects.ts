import type { StartOrder } from '../commands/order.ts';
import type { Config } from '../config.ts';
import type { Parts } from '../parts.ts';
import type { Labels } from './labels.ts';
import { MADE_BY, VNC_PORT } from './marks.ts';
import type { Wanted } from './plan-start.ts';
import { lookPortOf } from './template.ts';
import type { Template } from './template.ts';

/** The objects a session is made of, from its command and its template. */
export function wantedObjects(
  parts: Parts,
  config: Config,
  order: StartOrder,
  template: Template,
  commandId: string,
): Wanted {
  const labels = parts.labels(config.agentId, order);
  const marks: Labels = { [MADE_BY]: commandId };
  const port = lookPortOf(template);
  const container = parts.sessionContainer(
    order,
    template,
    parts.containerEnv(order, template),
    parts.containerResources(order),
  );
  return {
    claim: order.persistentHome
      ? parts.claim(order.sessionId, labels, marks, config.homeSize, config.storageClass)
      : undefined,
    deployment: parts.deployment(order, labels, { ...marks, [VNC_PORT]: String(port) }, container),
    service: parts.service(order.sessionId, labels, marks, template.ports),
    session: parts.sessionResource(order, labels, marks),
  };
}
