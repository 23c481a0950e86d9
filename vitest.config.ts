import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

const oxc = { jsx: { runtime: 'automatic' as const, importSource: 'preact' } };
const test = {
  setupFiles: ['tests/setup.ts'],
  // A busy machine may take long for what reads much; nothing here waits for a clock.
  testTimeout: 20_000,
};

export default defineConfig({
  test: {
    // On a machine with two cores vitest would leave one of them idle.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      {
        oxc,
        test: {
          ...test,
          name: 'shared',
          include: ['tests/{bench,build,card,cli,compare,learn,pack,page,scripts,spot}/**/*.test.ts'],
          // They leave nothing behind: one process does for all files, which takes half the time.
          isolate: false,
        },
      },
      { oxc, test: { ...test, name: 'alone', include: ['tests/{app,docs,views}/**/*.test.{ts,tsx}'] } },
    ],
  },
});
