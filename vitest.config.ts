import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['{spec,model,properties,traces,docs,cli,examples}/**/*.test.ts'],
    isolate: false,
    testTimeout: 120_000,
  },
});
