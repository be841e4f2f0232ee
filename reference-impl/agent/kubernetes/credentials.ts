import { access, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Environment } from '../config.ts';
import { UnfitStart } from '../unfit-start.ts';
import { readKubeconfig } from './read-kubeconfig.ts';

/** How to reach and convince a cluster API. */
export interface Credentials {
  readonly server: URL;
  readonly tls: {
    readonly ca?: string;
    readonly cert?: string;
    readonly key?: string;
    readonly servername?: string;
    readonly rejectUnauthorized?: boolean;
  };
  /** Asked for each request, since a mounted token is renewed under a running pod. */
  readonly token: () => Promise<string | undefined>;
}

const MOUNTED = '/var/run/secrets/kubernetes.io/serviceaccount';

/**
 * `KUBECONFIG`, else the service account of the pod, else `~/.kube/config`.
 * @throws UnfitStart when there is none, or none that can be used
 */
export async function findCredentials(env: Environment): Promise<Credentials> {
  const given = env['KUBECONFIG'];
  if (given !== undefined && given !== '') return readKubeconfig(given);
  const host = env['KUBERNETES_SERVICE_HOST'];
  if (host !== undefined && host !== '') return mounted(host, env['KUBERNETES_SERVICE_PORT'] ?? '443');
  const own = join(env['HOME'] ?? '/', '.kube', 'config');
  const exists = await access(own).then(
    () => true,
    () => false,
  );
  if (exists) return readKubeconfig(own);
  throw new UnfitStart(
    'KUBECONFIG is not set and no cluster was found; the agent needs a cluster to work in.',
  );
}

async function mounted(host: string, port: string): Promise<Credentials> {
  const address = host.includes(':') ? `[${host}]` : host;
  const tokenFile = join(MOUNTED, 'token');
  return {
    server: new URL(`https://${address}:${port}`),
    tls: { ca: await readFile(join(MOUNTED, 'ca.crt'), 'utf8') },
    token: async () => (await readFile(tokenFile, 'utf8')).trim(),
  };
}
