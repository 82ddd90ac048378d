import { globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { cloudflareTest, readD1Migrations } from '@cloudflare/vitest-plugin'
import { defineConfig } from 'vitest/config'

const root = fileURLToPath(new URL('..', import.meta.url))

const outside = ['test/browser/**', 'test/cli/**', 'test/*.test.ts']
const inside = globSync('test/**/*.test.{ts,tsx}', { cwd: root, exclude: outside })

/** What takes a second or more each: left to `npm test`, so that a check before a commit is short. */
const long = [
  'test/analytics/recount.test.ts',
  'test/analytics/roll-up.test.ts',
  'test/comments/counts.test.ts',
  'test/comments/hostile-text.test.ts',
  'test/feeds/large-sitemap.test.ts',
  'test/http/fuzz.test.ts',
  'test/outbox/every-order.test.ts',
  'test/owner/fuzz.test.ts',
  'test/posts/scale.test.ts',
  'test/posts/search-page.test.ts',
  'test/posts/write-anything.test.ts',
]

/**
 * Two runtimes: the Worker's own for all that touches it or D1, a new one for each file; Node for the commands
 * and for pure rules, which hold anywhere and need not wait for one. A busy machine fails no test.
 */
export default defineConfig(async () => ({
  root,
  test: {
    silent: 'passed-only',
    maxWorkers: 2,
    exclude: process.env['FAST'] ? long : [],
    projects: [
      {
        plugins: [
          markdownAsText(),
          cloudflareTest({
            wrangler: { configPath: `${root}/wrangler.toml` },
            remoteBindings: false,
            miniflare: {
              bindings: {
                LOCAL: '1',
                ...(process.env['RECOUNT'] ? { RECOUNT: process.env['RECOUNT'] } : {}),
                TEST_MIGRATIONS: await readD1Migrations(`${root}/migrations`),
              },
            },
          }),
        ],
        test: {
          name: 'worker',
          include: inside.filter((file) => needsWorker(join(root, file))),
          setupFiles: ['test/support/setup.ts'],
          isolate: false,
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'node',
          environment: 'node',
          isolate: false,
          testTimeout: 60_000,
          include: [
            ...inside.filter((file) => !needsWorker(join(root, file))),
            'test/cli/**/*.test.ts',
            'test/*.test.ts',
          ],
        },
      },
    ],
  },
}))

/** Whether a test, or what it is supported by, speaks of what only the runtime has. */
function needsWorker(file: string): boolean {
  const text = readFileSync(file, 'utf8')
  if (/cloudflare:|HTMLRewriter|new Request/.test(text)) return true
  const support = text.matchAll(/from '(\.[^']*support\/[^']+|\.\/[^']+)'/g)
  return [...support].some(([, path = '']) => needsWorker(join(dirname(file), path)))
}

/** The demo's posts are Markdown files that its module imports as text. */
function markdownAsText() {
  return {
    name: 'markdown-as-text',
    transform: (code: string, id: string) =>
      id.endsWith('.md') ? `export default ${JSON.stringify(code)}` : null,
  }
}
