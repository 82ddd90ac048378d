import type { Page } from 'playwright-core'
import { requireTool } from './test-tools.ts'

interface AxeResults {
  violations: { id: string; help: string; nodes: { target: string[]; failureSummary?: string }[] }[]
}

/** axe-core's own text: it runs in the page. */
const { source } = requireTool('axe-core') as { source: string }

/** What axe finds on the page that is open: every rule it has, best practices included. */
export async function wrongIn(page: Page): Promise<string[]> {
  await page.evaluate(source)
  const { violations } = await page.evaluate<AxeResults>('axe.run(document)')
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target }) => `${page.url()} ${id}: ${help} (${target.join(' ')})`),
  )
}
