import type { Fault } from './fault.ts';

export default {
  sentence: 'Runs an image of its own choice instead of that of the template.',
  caughtBy: [
    'creation/agent-makes-the-deployment › it runs the image of the template',
    'creation/agent-takes-the-template-from-the-manifest › it runs the image of the manifest',
    'creation/agent-takes-the-template-from-the-resource › it runs the image of the resource',
    'templates/platform-starts-what-an-admin-posted › its image runs',
  ],
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
