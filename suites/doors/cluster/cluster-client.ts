import { readFileSync } from 'node:fs';
import http from 'node:http';
import https from 'node:https';
import { text } from 'node:stream/consumers';
import { KubeConfig } from '@kubernetes/client-node';
import type { Recorder } from '../../kit/evidence.ts';
import { LabBroken } from '../../kit/prerequisite.ts';
import { attributionHeaders } from '../attribution.ts';
import { parsedJson } from '../http/answer.ts';
import { runInPod, type InPod, type Ran } from './run-in-pod.ts';

export interface ClusterAnswer {
  readonly status: number;
  /** Parsed JSON, whatever the status. */
  readonly body: unknown;
}

/** As Kubernetes calls what is done; for the evidence. */
export type Verb = 'get' | 'list' | 'create' | 'update' | 'patch' | 'delete';

const METHODS = {
  get: 'GET',
  list: 'GET',
  create: 'POST',
  update: 'PUT',
  patch: 'PATCH',
  delete: 'DELETE',
} as const;
const MERGE_PATCH = 'application/merge-patch+json';
/** The cluster is the lab's: one that is silent for so long is broken. */
const LONGEST_MS = 10_000;

/**
 * Plain requests to the cluster of a kubeconfig (its text, or a file). The client library knows how to be
 * admitted; its typed calls are not used, because they drop fields that they do not know and turn times into
 * objects, and evidence is what was really there.
 */
export class ClusterClient {
  readonly #config = new KubeConfig();
  readonly #plain = new http.Agent({ keepAlive: true });
  readonly #check: string;
  readonly #recorder: Recorder;

  constructor({ kubeconfig, check, recorder }: { kubeconfig: string; check: string; recorder: Recorder }) {
    const isText = kubeconfig.includes('\n') || kubeconfig.startsWith('{');
    this.#config.loadFromString(isText ? kubeconfig : readFileSync(kubeconfig, 'utf8'));
    this.#check = check;
    this.#recorder = recorder;
  }

  /** `host:port` */
  get address(): string {
    const { protocol, hostname, port } = new URL(this.#config.getCurrentCluster()?.server ?? '');
    return `${hostname}:${port || (protocol === 'https:' ? '443' : '80')}`;
  }

  /** Rejects with `LabBroken` when no answer comes. */
  async request(verb: Verb, path: string, body?: unknown): Promise<ClusterAnswer> {
    const answer = await this.#send(verb, path, body).catch((cause: unknown) => cause);
    const failed = answer instanceof Error;
    const status = failed ? 0 : (answer as ClusterAnswer).status; // one or the other
    this.#recorder.record({ kind: 'cluster', by: 'suite', verb, path, status });
    if (failed)
      throw new LabBroken(`The cluster gave no answer to ${verb} ${path}: ${answer.message}.`, {
        cause: answer,
      });
    return answer as ClusterAnswer;
  }

  /** Rejects with `LabBroken` when the cluster does not run it. */
  async run(where: InPod): Promise<Ran> {
    const path = `/api/v1/namespaces/${where.namespace}/pods/${where.pod}/exec`;
    const record = (status: number): void => {
      this.#recorder.record({ kind: 'cluster', by: 'suite', verb: 'create', path, status });
    };
    try {
      const ran = await runInPod(this.#config, where, LONGEST_MS);
      record(101);
      return ran;
    } catch (cause) {
      record(0);
      throw new LabBroken(`The cluster did not run a command in the pod ${where.pod}: ${String(cause)}.`, {
        cause,
      });
    }
  }

  close(): void {
    this.#plain.destroy();
  }

  async #send(verb: Verb, path: string, body: unknown): Promise<ClusterAnswer> {
    const url = new URL((this.#config.getCurrentCluster()?.server ?? '').replace(/\/$/, '') + path);
    const secure = url.protocol === 'https:';
    const options: https.RequestOptions = { method: METHODS[verb], timeout: LONGEST_MS };
    await this.#config.applyToHTTPSOptions(options);
    const contentType = verb === 'patch' ? MERGE_PATCH : 'application/json';
    const headers = {
      ...(options.headers as http.OutgoingHttpHeaders | undefined),
      ...this.#headers(body, contentType),
    };
    const request = (secure ? https : http).request(url, {
      ...options,
      headers,
      agent: secure ? options.agent : this.#plain,
    });
    const answered = new Promise<http.IncomingMessage>((resolve, reject) => {
      request.once('response', resolve);
      request.once('error', reject);
      request.once('timeout', () => request.destroy(new Error(`silent for ${String(LONGEST_MS / 1000)} s`)));
    });
    request.end(body === undefined ? undefined : JSON.stringify(body));
    const response = await answered;
    return { status: response.statusCode ?? 0, body: parsedJson(await text(response)) };
  }

  #headers(body: unknown, contentType: string): Record<string, string> {
    const type = body === undefined ? {} : { 'content-type': contentType };
    return { ...attributionHeaders(this.#check), accept: 'application/json', ...type };
  }
}
