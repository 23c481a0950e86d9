import { defineConfig } from 'vitest/config';

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    exclude: ['tests/e2e/**', 'tests/packages/**'],
    setupFiles: ['tests/setup.ts'],
    // A busy machine may take long for what reads much; nothing here waits for a clock.
    testTimeout: 20_000,
  },
});
