import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { isRecord, listAt, parseJson, recordAt, textAt } from '../json.ts';
import type { JsonRecord } from '../json.ts';
import { UnfitStart } from '../unfit-start.ts';
import type { Credentials } from './credentials.ts';

/**
 * The current context of one kubeconfig file, with a certificate, a token, or neither.
 * @throws UnfitStart naming what is missing
 */
export async function readKubeconfig(file: string): Promise<Credentials> {
  const config = await documentIn(file);
  const context = recordAt(named(config, 'contexts', textAt(config, 'current-context')), 'context');
  const cluster = recordAt(named(config, 'clusters', textAt(context, 'cluster')), 'cluster');
  const user = recordAt(named(config, 'users', textAt(context, 'user')), 'user');
  const server = URL.parse(textAt(cluster, 'server') ?? '');
  if (server === null)
    throw new UnfitStart(`The current context of KUBECONFIG "${file}" names no server to speak to.`);
  if (isRecord(user['exec']) || isRecord(user['auth-provider']))
    throw new UnfitStart(
      `KUBECONFIG "${file}" logs in through a plugin, which this agent lacks; use a certificate or a token.`,
    );
  const pem = (from: JsonRecord, key: string): Promise<string | undefined> => pemIn(from, key, dirname(file));
  const [ca, cert, key] = await Promise.all([
    pem(cluster, 'certificate-authority'),
    pem(user, 'client-certificate'),
    pem(user, 'client-key'),
  ]);
  const servername = textAt(cluster, 'tls-server-name');
  return {
    server,
    tls: {
      ...(ca === undefined ? {} : { ca }),
      ...(cert === undefined ? {} : { cert }),
      ...(key === undefined ? {} : { key }),
      ...(servername === undefined ? {} : { servername }),
      ...(cluster['insecure-skip-tls-verify'] === true ? { rejectUnauthorized: false } : {}),
    },
    token: () => tokenOf(user, dirname(file)),
  };
}

async function documentIn(file: string): Promise<unknown> {
  const text = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw new UnfitStart(`KUBECONFIG "${file}" cannot be read: ${String(cause)}.`, { cause });
  });
  const json = parseJson(text);
  if (json !== undefined) return json;
  const { parse } = await import('yaml');
  try {
    return parse(text);
  } catch (cause) {
    throw new UnfitStart(`KUBECONFIG "${file}" is not YAML.`, { cause });
  }
}

function named(config: unknown, list: string, name: string | undefined): unknown {
  return listAt(config, list).find((entry) => name !== undefined && textAt(entry, 'name') === name);
}

async function pemIn(from: JsonRecord, key: string, folder: string): Promise<string | undefined> {
  const data = textAt(from, `${key}-data`);
  if (data !== undefined) return Buffer.from(data, 'base64').toString();
  const path = textAt(from, key);
  return path === undefined ? undefined : readFile(resolve(folder, path), 'utf8');
}

async function tokenOf(user: JsonRecord, folder: string): Promise<string | undefined> {
  const token = textAt(user, 'token');
  const path = textAt(user, 'tokenFile');
  if (token !== undefined || path === undefined) return token;
  return (await readFile(resolve(folder, path), 'utf8')).trim();
}
