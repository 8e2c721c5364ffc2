import {defineConfig} from 'vitest/config'

// `unit` needs nothing but the checkout; `browser` builds the site into a temporary folder and opens it in a Chromium.
export default defineConfig({
  test: {
    reporters: ['default', './tests/closing-line.ts'],
    projects: [
      {test: {name: 'unit', setupFiles: ['tests/fixed-seed.ts'], include: ['tests/**/*.test.ts'], exclude: ['tests/browser/**'], testTimeout: 120_000, hookTimeout: 240_000}},
      {test: {
        name: 'browser', include: ['tests/browser/**/*.test.ts'], globalSetup: ['tests/browser/built-sites.ts'],
        testTimeout: 120_000, hookTimeout: 180_000, fileParallelism: false,
      }},
    ],
  },
})
