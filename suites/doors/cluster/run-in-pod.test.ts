import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { KubeConfig } from '@kubernetes/client-node';
import { afterEach, expect, test } from 'vitest';
import { WebSocketServer, type WebSocket } from 'ws';
import { runInPod } from './run-in-pod.ts';

const STDOUT = 1;
const STATUS = 3;
const WHERE = { namespace: 'mine', pod: 'p-1', container: 'session', command: ['cat', '/config/a b'] };
const servers: WebSocketServer[] = [];

afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

/** Speaks what a kubelet speaks: each message begins with the number of its channel. */
async function kubelet(answer: (socket: WebSocket, url: string) => void): Promise<KubeConfig> {
  const server = new WebSocketServer({
    port: 0,
    host: '127.0.0.1',
    handleProtocols: () => 'v4.channel.k8s.io',
  });
  servers.push(server);
  server.on('connection', (socket, request) => {
    answer(socket, request.url ?? '');
  });
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo; // it listens on TCP
  const config = new KubeConfig();
  config.loadFromClusterAndUser(
    { name: 'c', server: `http://127.0.0.1:${String(port)}`, skipTLSVerify: true },
    { name: 'u' },
  );
  return config;
}

function say(socket: WebSocket, channel: number, text: string): void {
  socket.send(Buffer.concat([Buffer.from([channel]), Buffer.from(text)]));
}

test('gives what the command wrote and how it ended', async () => {
  const asked: string[] = [];
  const config = await kubelet((socket, url) => {
    asked.push(url);
    say(socket, STDOUT, 'mar');
    say(socket, STDOUT, 'ker\n');
    say(socket, STATUS, '{"status":"Success"}');
  });
  expect(await runInPod(config, WHERE, 1_000)).toEqual({ succeeded: true, output: 'marker\n' });
  expect(asked[0]).toContain('/namespaces/mine/pods/p-1/exec?');
  expect(asked[0]).toContain('command=cat&command=%2Fconfig%2Fa%20b&container=session');
});

test('a command that fails is no success; one that never ends, or is not run, is an error', async () => {
  const failing = await kubelet((socket) => {
    say(socket, STATUS, '{"status":"Failure","reason":"NonZeroExitCode"}');
  });
  expect(await runInPod(failing, WHERE, 1_000)).toEqual({ succeeded: false, output: '' });
  await expect(runInPod(await kubelet(() => undefined), WHERE, 100)).rejects.toThrow('has not ended');
  const closing = await kubelet((socket) => {
    socket.close();
  });
  await expect(runInPod(closing, WHERE, 1_000)).rejects.toThrow('closed before');
});
