import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const source = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  // The examples import the package by its name, as its users do.
  resolve: {
    alias: [
      { find: /^fover$/, replacement: source('./index.ts') },
      { find: /^fover\/traces$/, replacement: source('./traces/index.ts') },
    ],
  },
  test: {
    include: ['index.test.ts', '{spec,model,properties,traces,docs,cli,examples}/**/*.test.ts'],
    isolate: false,
    // The default leaves one processor idle, which is half of them on a small machine.
    maxWorkers: '100%',
    testTimeout: 240_000,
    hookTimeout: 600_000,
  },
});
