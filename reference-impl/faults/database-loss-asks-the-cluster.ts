import { callTheCluster } from './steps/call-the-cluster.ts';
import type { Fault } from './fault.ts';

export default {
  sentence: 'Without its database the API looks into the cluster instead.',
  caughtBy: ['errors/fails-closed-while-its-database-is-gone › no cluster is asked in its place'],
  spills: ['contract/never-calls-a-cluster-in-any-world'],
  api: (parts) => ({
    ...parts,
    async onAccident(error) {
      await callTheCluster('/apis/stream.space/v1alpha1/namespaces/streamspace/sessions');
      return parts.onAccident(error);
    },
  }),
} satisfies Fault;
