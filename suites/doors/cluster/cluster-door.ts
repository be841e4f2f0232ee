import type { Recorder } from '../../kit/evidence.ts';
import { LabBroken } from '../../kit/prerequisite.ts';
import { field, listAt, textAt } from '../http/read.ts';
import { ClusterClient, type ClusterAnswer, type Verb } from './cluster-client.ts';
import type { Ran } from './run-in-pod.ts';
import { KINDS, type ClusterObject, type Kind, type SessionObjects } from './cluster-objects.ts';

export type { ClusterObject, Kind, SessionObjects } from './cluster-objects.ts';

/**
 * One namespace of the cluster, as the suite sees it. Objects are plain JSON. The cluster is the lab's: when it
 * refuses what it should not, or gives no answer, `LabBroken` is thrown; what is not there is undefined.
 */
export interface ClusterDoor extends AsyncDisposable {
  readonly namespace: string;
  /** `host:port` of the cluster's API. */
  readonly address: string;
  /** `selector` as in `session=ada-1,app=streamspace-session`; none: all of them. */
  list(kind: Kind, selector?: string): Promise<readonly ClusterObject[]>;
  get(kind: Kind, name: string): Promise<ClusterObject | undefined>;
  deployments(selector?: string): Promise<readonly ClusterObject[]>;
  services(selector?: string): Promise<readonly ClusterObject[]>;
  claims(selector?: string): Promise<readonly ClusterObject[]>;
  pods(selector?: string): Promise<readonly ClusterObject[]>;
  sessionResources(selector?: string): Promise<readonly ClusterObject[]>;
  templateResources(selector?: string): Promise<readonly ClusterObject[]>;
  /** What is there under the session's name (its claim under `<id>-home`), and its pods. */
  objectsOf(sessionId: string): Promise<SessionObjects>;
  /** The object's namespace is this one's; it must not be there yet. */
  create(kind: Kind, object: ClusterObject): Promise<ClusterObject>;
  /** Creates it, or merges it over what is there. */
  apply(kind: Kind, object: ClusterObject): Promise<ClusterObject>;
  /** A merge patch; undefined when there is no such object. */
  patch(kind: Kind, name: string, change: object): Promise<ClusterObject | undefined>;
  /** A merge patch of the status alone; undefined when there is no such object. */
  patchStatus(kind: Kind, name: string, status: object): Promise<ClusterObject | undefined>;
  /** False: there was none. */
  remove(kind: Kind, name: string): Promise<boolean>;
  scale(deployment: string, replicas: number): Promise<ClusterObject | undefined>;
  /** Runs a command in a container of a pod, as `kubectl exec` does: only where containers run. */
  run(pod: string, container: string, command: readonly string[]): Promise<Ran>;
  /** Whatever the cluster says to a request of the check's own. */
  request(verb: Verb, path: string, body?: unknown): Promise<ClusterAnswer>;
}

export interface ClusterDoorOptions {
  /** A kubeconfig's text, or the path of its file; its current context is used. */
  readonly kubeconfig: string;
  readonly namespace: string;
  readonly check: string;
  readonly recorder: Recorder;
}

export function openClusterDoor({ namespace, ...options }: ClusterDoorOptions): ClusterDoor {
  const client = new ClusterClient(options);
  const pathOf = (kind: Kind) => `${KINDS[kind].api}/namespaces/${namespace}/${KINDS[kind].plural}`;
  const oneOf = (kind: Kind, name: string) => `${pathOf(kind)}/${encodeURIComponent(name)}`;

  async function list(kind: Kind, selector?: string): Promise<readonly ClusterObject[]> {
    const query = selector === undefined ? '' : `?labelSelector=${encodeURIComponent(selector)}`;
    const path = pathOf(kind) + query;
    const answer = granted(await client.request('list', path), `list ${path}`);
    return (listAt(answer?.body, 'items') ?? []).map(asObject);
  }
  const one = async (verb: Verb, path: string, body?: unknown): Promise<ClusterObject | undefined> => {
    const answer = granted(await client.request(verb, path, body), `${verb} ${path}`);
    return answer && asObject(answer.body);
  };
  const create: ClusterDoor['create'] = async (kind, object) => {
    const made = await one('create', pathOf(kind), placed(namespace, kind, object));
    if (made === undefined)
      throw new LabBroken(`The cluster knows no ${kind} in the namespace "${namespace}".`);
    return made;
  };
  const patch: ClusterDoor['patch'] = (kind, name, change) => one('patch', oneOf(kind, name), change);
  const get: ClusterDoor['get'] = (kind, name) => one('get', oneOf(kind, name));
  return {
    namespace,
    address: client.address,
    list,
    get,
    deployments: (selector) => list('Deployment', selector),
    services: (selector) => list('Service', selector),
    claims: (selector) => list('PersistentVolumeClaim', selector),
    pods: (selector) => list('Pod', selector),
    sessionResources: (selector) => list('Session', selector),
    templateResources: (selector) => list('Template', selector),
    async objectsOf(sessionId) {
      const [deployment, service, claim, session, pods] = await Promise.all([
        get('Deployment', sessionId),
        get('Service', sessionId),
        get('PersistentVolumeClaim', `${sessionId}-home`),
        get('Session', sessionId),
        list('Pod', `session=${sessionId}`),
      ]);
      const there = {
        ...(deployment && { deployment }),
        ...(service && { service }),
        ...(claim && { claim }),
      };
      const app = textAt(deployment, 'spec.template.metadata.labels.app') ?? SESSION_APP;
      const own = pods.filter((pod) => isStaying(pod) && (pod.metadata.labels?.['app'] ?? app) === app);
      return { ...there, ...(session && { session }), pods: own };
    },
    create,
    apply: async (kind, object) =>
      (await patch(kind, object.metadata.name, object)) ?? (await create(kind, object)),
    patch,
    patchStatus: (kind, name, status) => one('patch', `${oneOf(kind, name)}/status`, { status }),
    remove: async (kind, name) => (await one('delete', oneOf(kind, name))) !== undefined,
    scale: (deployment, replicas) => patch('Deployment', deployment, { spec: { replicas } }),
    run: (pod, container, command) => client.run({ namespace, pod, container, command }),
    request: (verb, path, body) => client.request(verb, path, body),
    [Symbol.asyncDispose]() {
      client.close();
      return Promise.resolve();
    },
  };
}

/** Undefined for what is not there; anything else that is no success is the lab's trouble. */
function granted(answer: ClusterAnswer, what: string): ClusterAnswer | undefined {
  if (answer.status === 404) return undefined;
  if (answer.status < 300) return answer;
  const reason = textAt(answer.body, 'message') ?? `status ${String(answer.status)}`;
  throw new LabBroken(`The cluster refused to ${what}: ${reason}.`);
}

/** A cluster answers with objects; their fields are read where they are judged. */
function asObject(body: unknown): ClusterObject {
  return body as ClusterObject;
}

function placed(namespace: string, kind: Kind, object: ClusterObject): ClusterObject {
  const apiVersion = KINDS[kind].api.replace(/^\/apis?\//, '');
  return { apiVersion, kind, ...object, metadata: { ...object.metadata, namespace } };
}

/** Contract §8.2; pods that an implementation has besides may bear the session's label too. */
const SESSION_APP = 'streamspace-session';

function isStaying(object: ClusterObject): boolean {
  return field(object, 'metadata.deletionTimestamp') === undefined;
}
