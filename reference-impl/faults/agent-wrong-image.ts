import type { Fault } from './fault.ts';

export default {
  sentence: 'Runs an image of its own choice instead of that of the template.',
  caughtBy: [],
  agent: (parts) => ({
    ...parts,
    sessionContainer: (order, template, env, resources) =>
      parts.sessionContainer(
        order,
        { ...template, image: 'localhost/streamspace/default:latest' },
        env,
        resources,
      ),
  }),
} satisfies Fault;
