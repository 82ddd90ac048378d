import { fileURLToPath } from 'node:url'
import { cloudflareTest, readD1Migrations } from '@cloudflare/vitest-plugin'
import { defineConfig } from 'vitest/config'

const root = fileURLToPath(new URL('..', import.meta.url))

/** Two runtimes: the Worker's own for what runs in it, Node for the commands. */
export default defineConfig(async () => ({
  root,
  test: {
    projects: [
      {
        plugins: [
          markdownAsText(),
          cloudflareTest({
            wrangler: { configPath: `${root}/wrangler.toml` },
            remoteBindings: false,
            miniflare: {
              bindings: { LOCAL: '1', TEST_MIGRATIONS: await readD1Migrations(`${root}/migrations`) },
            },
          }),
        ],
        test: {
          name: 'worker',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: ['test/browser/**', 'test/cli/**', 'test/*.test.ts'],
          setupFiles: ['test/support/setup.ts'],
          onConsoleLog: () => false,
        },
      },
      {
        test: {
          name: 'node',
          environment: 'node',
          include: ['test/cli/**/*.test.ts', 'test/*.test.ts'],
        },
      },
    ],
  },
}))

/** The demo's posts are Markdown files that its module imports as text. */
function markdownAsText() {
  return {
    name: 'markdown-as-text',
    transform: (code: string, id: string) =>
      id.endsWith('.md') ? `export default ${JSON.stringify(code)}` : null,
  }
}
