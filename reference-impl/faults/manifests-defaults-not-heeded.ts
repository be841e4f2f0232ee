import type { Fault } from './fault.ts';

export default {
  sentence: 'Default resources that only the manifest has are not heeded.',
  caughtBy: [
    "templates/its-defaults-reach-the-agent › without any of its own its manifest's hold",
    "creation/fills-in-missing-resources › a template without defaults has its manifest's",
  ],
  api: (parts) => ({
    ...parts,
    async findTemplate(sql, name) {
      const template = await parts.findTemplate(sql, name);
      return template && { ...template, default_resources: template.default_resources ?? {} };
    },
  }),
} satisfies Fault;
