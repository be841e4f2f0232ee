import { readFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';

type Environment = Readonly<Record<string, string | undefined>>;

/** Not a fault by itself: where a cluster can be found, as client libraries look for it. */
async function clusterAddress(env: Environment): Promise<string | undefined> {
  const path = env['KUBECONFIG'] ?? join(env['HOME'] ?? homedir(), '.kube', 'config');
  const text = await readFile(path, 'utf8').catch(() => '');
  const [, server] = /^\s*(?:-\s*)?"?server"?:\s*"?([^"\s,}]+)/m.exec(text) ?? [];
  const host = env['KUBERNETES_SERVICE_HOST'];
  return (
    server ?? (host === undefined ? undefined : `https://${host}:${env['KUBERNETES_SERVICE_PORT'] ?? '443'}`)
  );
}

/** Asks the cluster for something, as an API from before the refactor did; whatever comes of it is left. */
export async function callTheCluster(path: string): Promise<void> {
  const address = await clusterAddress(process.env);
  if (address === undefined) return;
  await fetch(`${address}${path}`, { signal: AbortSignal.timeout(2_000) }).catch(() => undefined);
}
