import { callTheCluster } from './steps/call-the-cluster.ts';
import type { Fault } from './fault.ts';

export default {
  sentence: 'The list of templates is looked up in the cluster as well.',
  caughtBy: ['templates/never-calls-a-cluster › no cluster is called'],
  spills: ['contract/never-calls-a-cluster-in-any-world'],
  api: (parts) => ({
    ...parts,
    async listTemplates(sql, filter) {
      await callTheCluster('/apis/stream.space/v1alpha1/templates');
      return parts.listTemplates(sql, filter);
    },
  }),
} satisfies Fault;
