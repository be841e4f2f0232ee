import { enableCompileCache } from 'node:module';

// Before anything else is loaded, so that all of it is cached; hence no static imports of ours.
enableCompileCache();
await import('./serve.ts');
