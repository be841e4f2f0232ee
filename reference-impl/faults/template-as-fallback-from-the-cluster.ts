import { callTheCluster } from './steps/call-the-cluster.ts';
import type { Fault } from './fault.ts';

export default {
  sentence: 'A template that the database does not know is looked for in the cluster.',
  caughtBy: ['templates/never-calls-a-cluster › no cluster is called'],
  spills: ['contract/never-calls-a-cluster-in-any-world'],
  api: (parts) => ({
    ...parts,
    async findTemplate(sql, name) {
      const row = await parts.findTemplate(sql, name);
      if (row === undefined) await callTheCluster(`/apis/stream.space/v1alpha1/templates/${name}`);
      return row;
    },
  }),
} satisfies Fault;
