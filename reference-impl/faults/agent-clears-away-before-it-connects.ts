import { readConfig } from '../agent/config.ts';
import { openDriver } from '../agent/open-driver.ts';
import { clearAway } from './steps/clear-away.ts';
import type { Fault } from './fault.ts';

export default {
  sentence: 'Clears away whatever a process before it has left, and then connects.',
  caughtBy: [
    'errors/platform-resumes-after-its-agent-was-lost › its workload runs on',
    'errors/platform-resumes-after-its-agent-was-lost › once the agent is back, a hibernation is done',
  ],
  spills: ['*/platform-*'],
  agent: (parts) => ({
    ...parts,
    async keepKey(file, key) {
      await clearAway(await openDriver(parts, readConfig(process.env), process.env));
      await parts.keepKey(file, key);
    },
  }),
} satisfies Fault;
