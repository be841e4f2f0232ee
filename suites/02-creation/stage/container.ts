import { field, listAt, textAt } from '../../doors/http/read.ts';
import type { ClusterObject } from '../../doors/cluster/cluster-door.ts';
import type { Json } from '../../kit/check.ts';
import { quantityOf } from '../../kit/quantity.ts';

/** The container called `session` in a Deployment's pods, read by what it means: contract §8.2. */
export interface ContainerSeen {
  readonly image: string | null;
  readonly env: Readonly<Record<string, string>>;
  readonly ports: readonly number[];
  readonly requests: { readonly memory: number | null; readonly cpu: number | null };
  readonly limits: { readonly memory: number | null; readonly cpu: number | null };
  /** Name of the volume at `/config`, and of the claim behind it. */
  readonly home: { readonly claim: Json } | null;
}

/** Null: there is no such container. */
export function containerIn(deployment: ClusterObject | undefined): ContainerSeen | null {
  const pod = field(deployment, 'spec.template.spec');
  const container = (listAt(pod, 'containers') ?? []).find((one) => textAt(one, 'name') === 'session');
  if (container === undefined) return null;
  const quantities = (of: string) => ({
    memory: quantityOf(field(container, `resources.${of}.memory`)),
    cpu: quantityOf(field(container, `resources.${of}.cpu`)),
  });
  return {
    image: textAt(container, 'image') ?? null,
    env: Object.fromEntries(
      (listAt(container, 'env') ?? []).map((one) => [textAt(one, 'name') ?? '', textAt(one, 'value') ?? '']),
    ),
    ports: (listAt(container, 'ports') ?? []).map((one) => Number(textAt(one, 'containerPort'))),
    requests: quantities('requests'),
    limits: quantities('limits'),
    home: homeOf(pod, container),
  };
}

function homeOf(pod: unknown, container: unknown): ContainerSeen['home'] {
  const mount = (listAt(container, 'volumeMounts') ?? []).find(
    (one) => textAt(one, 'mountPath') === '/config',
  );
  if (mount === undefined) return null;
  const volume = (listAt(pod, 'volumes') ?? []).find((one) => textAt(one, 'name') === textAt(mount, 'name'));
  return { claim: textAt(volume, 'persistentVolumeClaim.claimName') ?? null };
}
