// The architecture, as rules. Each name is a sentence: it is what a person reads when one is broken.
const rule = (name, from, to) => ({ name, severity: 'error', from, to });
const tests = '\\.test\\.ts$';

module.exports = {
  forbidden: [
    rule(
      'no-module-depends-on-itself-through-others',
      {},
      { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    ),
    rule(
      'the-reference-never-reads-the-contract-of-the-suites',
      { path: '^reference-impl', pathNot: tests },
      { path: '^(fixtures/contract|suites|reports|scripts)' },
    ),
    rule(
      'the-reference-never-imports-the-suites',
      { path: '^reference-impl' },
      { path: '^(suites|reports|scripts)' },
    ),
    rule(
      'the-suites-never-import-the-reference',
      { path: '^(suites|fixtures|reports)' },
      { path: '^reference-impl' },
    ),
    rule(
      'the-api-imports-no-cluster-sdk',
      { path: '^reference-impl/(api|previous)' },
      { path: '@kubernetes/|dockerode' },
    ),
    rule(
      'the-agent-never-touches-the-database',
      { path: '^reference-impl/agent' },
      { path: 'node_modules/(pg|pg-[a-z-]+)/' },
    ),
    rule(
      'the-agent-and-the-api-share-no-code',
      { path: '^reference-impl/agent' },
      { path: '^reference-impl/api' },
    ),
    rule(
      'the-api-and-the-agent-share-no-code',
      { path: '^reference-impl/api' },
      { path: '^reference-impl/agent' },
    ),
    rule(
      'the-kit-imports-nothing-of-ours',
      { path: '^suites/kit', pathNot: tests },
      { path: '^(suites/(?!kit)|fixtures|reports|scripts)' },
    ),
    rule(
      'reports-know-only-the-kit',
      { path: '^reports', pathNot: tests },
      { path: '^(suites/(?!kit)|fixtures|scripts)' },
    ),
    rule(
      'the-lab-knows-no-check-and-no-report',
      { path: '^fixtures' },
      { path: '^(reports|scripts|suites/(?!kit))' },
    ),
    rule(
      'doors-know-no-runner-and-no-check',
      { path: '^suites/doors', pathNot: tests },
      { path: '^(suites/(runner|[0-9])|reports|scripts)' },
    ),
    rule(
      'the-runner-knows-no-check-by-name',
      { path: '^suites/runner', pathNot: tests },
      { path: '^(suites/[0-9]|reports|scripts)' },
    ),
    rule(
      'only-scripts-know-everyone',
      { path: '^(suites|fixtures|reports|reference-impl)', pathNot: tests },
      { path: '^scripts' },
    ),
    rule(
      'nothing-shipped-imports-a-development-tool',
      {
        path: '^(suites|fixtures|reports|reference-impl|scripts)',
        pathNot: `${tests}|^scripts/(gate|rehearsals)`,
      },
      { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(reports/runs|node_modules/\\.)' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.js', '.mjs', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
};
