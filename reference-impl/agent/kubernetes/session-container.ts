import type { V1Container, V1EnvVar, V1ResourceRequirements } from '@kubernetes/client-node';
import type { StartOrder } from '../commands/order.ts';
import type { Template } from './template.ts';

/** The template's variables, then the two of the session, which win over namesakes (contract §8.2). */
export function containerEnv(order: StartOrder, template: Template): V1EnvVar[] {
  const own: V1EnvVar[] = [
    { name: 'SESSION_ID', value: order.sessionId },
    { name: 'USER', value: order.user },
  ];
  const taken = new Set(own.map(({ name }) => name));
  return [...template.env.filter(({ name }) => !taken.has(name)), ...own];
}

/** Requests and limits alike: what was commanded. */
export function containerResources(order: StartOrder): V1ResourceRequirements {
  const quantities = { memory: order.memory, cpu: order.cpu };
  return { requests: { ...quantities }, limits: { ...quantities } };
}

/** The one container of a session; a persistent home is mounted at `/config`. */
export function sessionContainer(
  order: StartOrder,
  template: Template,
  env: V1EnvVar[],
  resources: V1ResourceRequirements,
): V1Container {
  return {
    name: 'session',
    image: template.image,
    env,
    resources,
    ports: template.ports.map((port) => ({ ...port })),
    ...(order.persistentHome ? { volumeMounts: [{ name: 'home', mountPath: '/config' }] } : {}),
  };
}
