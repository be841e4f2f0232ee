import { createVitest, type Vitest } from 'vitest/node';

export interface HostedRun {
  /** Resolves when vitest has seen the last test or lost its worker; never rejects. */
  readonly ended: Promise<void>;
  close(): Promise<void>;
  /** What vitest has to say when its worker could not run the file at all. */
  trouble(): string | undefined;
}

/** The one test file: it does not exist on disk, it registers the checks in the plan's order. */
const VIRTUAL = 'virtual:plumbline-run';
const RESOLVED = `\0${VIRTUAL}`;

/**
 * vitest as host of one fork that holds the whole lab. Concurrency, timeouts and crash isolation are vitest's;
 * the verdict is not: it lies in the record.
 * Sources are not transformed: Node runs them as they are, which is faster and keeps stacks exact.
 */
export async function hostVitest(
  root: string,
  registerModule: string,
  orderFile: string,
  jobs: number,
): Promise<HostedRun> {
  const listenersBefore = new Set(SIGNALS.flatMap((signal) => process.listeners(signal)));
  const vitest = await createVitest(
    {
      config: false,
      root,
      watch: false,
      include: [],
      reporters: [{}],
      pool: 'forks',
      isolate: false,
      maxWorkers: 1,
      maxConcurrency: jobs,
      // Every check bounds itself; a host's timeout would only cut the evidence off.
      testTimeout: 0,
      hookTimeout: 0,
      teardownTimeout: 2_000,
      server: { deps: { external: [/\.[cm]?[jt]s$/] } },
    },
    {
      logLevel: 'silent',
      plugins: [
        {
          name: 'plumbline-run',
          enforce: 'pre',
          resolveId: (id: string) => (id.endsWith(VIRTUAL) ? RESOLVED : undefined),
          load: (id: string) =>
            id === RESOLVED
              ? `import { register } from ${JSON.stringify(registerModule)}; await register(${JSON.stringify(orderFile)});`
              : undefined,
        },
      ],
    },
  );
  keepOnly(listenersBefore);
  return { ended: runOnce(vitest), close: () => vitest.close(), trouble: () => troubleOf(vitest) };
}

async function runOnce(vitest: Vitest): Promise<void> {
  try {
    await vitest.standalone();
    await vitest.runTestSpecifications([vitest.getRootProject().createSpecification(VIRTUAL)], true);
  } catch {
    // A worker that died is seen by its line; what vitest makes of it adds nothing.
  }
}

function troubleOf(vitest: Vitest): string | undefined {
  const errors = [
    ...vitest.state.getTestModules().flatMap((module) => module.errors()),
    ...(vitest.state.getUnhandledErrors() as { message?: string }[]),
  ];
  const messages = errors.flatMap(({ message }) => message ?? []);
  return messages.length === 0 ? undefined : messages.join('\n');
}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** vitest ends the process at a signal by itself; how a run ends is the keeper's to decide. */
function keepOnly(listeners: ReadonlySet<unknown>): void {
  for (const signal of SIGNALS)
    for (const listener of process.listeners(signal))
      if (!listeners.has(listener)) process.removeListener(signal, listener);
}
