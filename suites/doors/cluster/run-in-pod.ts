import { Writable } from 'node:stream';
import { Exec, type KubeConfig } from '@kubernetes/client-node';

/** A command inside a container that runs. */
export interface InPod {
  readonly namespace: string;
  readonly pod: string;
  readonly container: string;
  readonly command: readonly string[];
}

export interface Ran {
  /** False: it ended with another status than 0. */
  readonly succeeded: boolean;
  /** What it wrote to standard output. */
  readonly output: string;
}

/** As `kubectl exec` does. Rejects when the cluster does not run it, or it has not ended in time. */
export async function runInPod(config: KubeConfig, where: InPod, patienceMs: number): Promise<Ran> {
  const { namespace, pod, container, command } = where;
  const ended = Promise.withResolvers<Ran>();
  const output: Buffer[] = [];
  const collect = new Writable({
    write(chunk: Buffer, _, done) {
      output.push(chunk);
      done();
    },
  });
  const told = ({ status }: { status?: string }): void => {
    ended.resolve({ succeeded: status === 'Success', output: Buffer.concat(output).toString() });
  };
  const socket = await new Exec(config).exec(
    namespace,
    pod,
    container,
    [...command],
    collect,
    null,
    null,
    false,
    told,
  );
  socket.onclose = () => {
    ended.reject(new Error('the connection closed before the command had ended'));
  };
  const deadline = setTimeout(() => {
    ended.reject(new Error(`it has not ended within ${String(patienceMs / 1000)} s`));
  }, patienceMs);
  try {
    return await ended.promise;
  } finally {
    clearTimeout(deadline);
    socket.close();
  }
}
