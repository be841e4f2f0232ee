import { enableCompileCache } from 'node:module';

// Before anything else is loaded, so that all of it is cached; hence no static imports of ours.
enableCompileCache();

const terminated = new AbortController();
for (const signal of ['SIGTERM', 'SIGINT'] as const)
  process.on(signal, () => {
    terminated.abort();
  });

const { start } = await import('./start.ts');
const code = await start(process.env, terminated.signal, (sentence) => {
  process.stderr.write(`${sentence}\n`);
});
// At once: work that was left must not keep the process alive.
process.exit(code);
