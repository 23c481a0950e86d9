import { defineConfig } from 'vitest/config';

/** The same files run in both browsers; each project says which. */
const project = (engine: 'chromium' | 'firefox') => ({
  test: {
    name: engine,
    include: ['tests/e2e/**/*.test.ts'],
    setupFiles: ['tests/setup-e2e.ts'],
    provide: { engine },
    // A test waits for conditions; these only end one that hangs.
    testTimeout: 45_000,
    hookTimeout: 60_000,
    retry: 0,
    // After the packages, whose builds would take the browsers' time.
    sequence: { groupOrder: 1 },
  },
});

/** What `npm run zip` made: its manifests, what the linter says, and that it can be made again. */
const packages = {
  test: {
    name: 'packages',
    include: ['tests/packages/**/*.test.ts'],
    testTimeout: 180_000,
    hookTimeout: 180_000,
    sequence: { groupOrder: 0 },
  },
};

const chosen = process.env.PARALLAX_BROWSER;

export default defineConfig({
  test: {
    projects: [packages, project('chromium'), project('firefox')].filter(({ test }) => !chosen || test.name === chosen),
    // Two browsers at a time; more of them disturb each other's clocks on a small machine.
    maxWorkers: 2,
  },
});
