import type { Fault } from './fault.ts';

export default {
  sentence: 'The default resources of a template are not heeded.',
  caughtBy: [
    "creation/fills-in-missing-resources › without resources the template's defaults hold",
    "creation/fills-in-missing-resources › a missing half is the template's",
    "templates/its-defaults-reach-the-agent › the template's own go before its manifest's",
  ],
  api: (parts) => ({
    ...parts,
    async findTemplate(sql, name) {
      const template = await parts.findTemplate(sql, name);
      return template && { ...template, default_resources: null };
    },
  }),
} satisfies Fault;
