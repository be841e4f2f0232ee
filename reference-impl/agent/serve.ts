import { start } from './start.ts';

/** What the process does: environment in, sentences on stderr, an exit code when it was told to leave. */

const terminated = new AbortController();
for (const signal of ['SIGTERM', 'SIGINT'] as const)
  process.on(signal, () => {
    terminated.abort();
  });

const code = await start(process.env, terminated.signal, (sentence) => {
  process.stderr.write(`${sentence}\n`);
});
// At once: work that was left must not keep the process alive.
process.exit(code);
