import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['{spec,model,properties,cli}/**/*.test.ts'],
    isolate: false,
    testTimeout: 120_000,
  },
});
