import type { Oddity } from './oddity.ts';

export default {
  sentence: "The agent's objects bear further labels.",
  tempts: {
    check: 'creation/agent-labels-its-objects',
    habit: 'There are no labels but these.',
    rewrite: {
      file: 'suites/02-creation/agent-labels-its-objects.ts',
      from: 'return Object.entries(wanted).every(([name, value]) => labels[name] === value);',
      to: `const known = ['app', 'session', 'user', 'template', 'agent', 'pod-template-hash'];
  const none = Object.keys(labels).every((name) => known.includes(name));
  return none && Object.entries(wanted).every(([name, value]) => labels[name] === value);`,
    },
  },
  agent: (parts) => ({
    ...parts,
    labels: (...given) => ({ ...parts.labels(...given), 'example.org/tier': 'desk', managed: 'yes' }),
  }),
} satisfies Oddity;
