import type { StartOrder } from '../commands/order.ts';
import type { Port, Template, Variable } from './template.ts';

export interface Resources {
  readonly requests: Quantities;
  readonly limits: Quantities;
}

interface Quantities {
  readonly memory?: string;
  readonly cpu?: string;
}

/** The one container of a session. */
export interface SessionContainer {
  readonly name: string;
  readonly image: string;
  readonly env: readonly Variable[];
  readonly resources: Resources;
  readonly ports: readonly Port[];
  readonly volumeMounts?: readonly { readonly name: string; readonly mountPath: string }[];
}

/** The template's variables, then the two of the session, which win over namesakes (contract §8.2). */
export function containerEnv(order: StartOrder, template: Template): readonly Variable[] {
  const own: Variable[] = [
    { name: 'SESSION_ID', value: order.sessionId },
    { name: 'USER', value: order.user },
  ];
  const taken = new Set(own.map(({ name }) => name));
  return [...template.env.filter(({ name }) => !taken.has(name)), ...own];
}

/** Requests and limits alike: what was commanded. */
export function containerResources({ memory, cpu }: StartOrder): Resources {
  return { requests: { memory, cpu }, limits: { memory, cpu } };
}

/** A persistent home is mounted at `/config`. */
export function sessionContainer(
  order: StartOrder,
  template: Template,
  env: readonly Variable[],
  resources: Resources,
): SessionContainer {
  return {
    name: 'session',
    image: template.image,
    env,
    resources,
    ports: template.ports,
    ...(order.persistentHome ? { volumeMounts: [{ name: 'home', mountPath: '/config' }] } : {}),
  };
}
