import { callTheCluster } from './steps/call-the-cluster.ts';
import type { Fault } from './fault.ts';

export default {
  sentence: 'A session that the database does not know is looked for in the cluster.',
  caughtBy: ['creation/never-calls-a-cluster › no cluster is called'],
  spills: ['contract/never-calls-a-cluster-in-any-world'],
  api: (parts) => ({
    ...parts,
    async findSession(sql, id) {
      const row = await parts.findSession(sql, id);
      if (row === undefined)
        await callTheCluster(`/apis/stream.space/v1alpha1/namespaces/streamspace/sessions/${id}`);
      return row;
    },
  }),
} satisfies Fault;
