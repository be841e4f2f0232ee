// JavaScript, so that Node does not load its TypeScript stripper for this one file: all others come stripped from the cache.
import { enableCompileCache } from 'node:module';

// Before anything else is loaded, so that all of it is cached; hence no static imports of ours.
enableCompileCache();
await import('./serve.ts');
