import { callTheCluster } from './steps/call-the-cluster.ts';
import type { Fault } from './fault.ts';

export default {
  sentence: 'Creating a session asks the cluster for the template first.',
  caughtBy: [
    'creation/never-calls-a-cluster › no cluster is called',
    'creation/keeps-to-its-listener-and-its-database › no connection leads anywhere else',
  ],
  spills: ['contract/never-calls-a-cluster-in-any-world'],
  api: (parts) => ({
    ...parts,
    async createSession(api, caller, body) {
      await callTheCluster('/apis/stream.space/v1alpha1/namespaces/streamspace/templates');
      return parts.createSession(api, caller, body);
    },
  }),
} satisfies Fault;
