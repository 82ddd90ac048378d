import type { Browser, BrowserContext, Page } from 'playwright-core'
import { READER } from './running-blog.ts'

/**
 * A browser that the Content-Security-Policy does not protect, and what happens in it that must not: a script that
 * asks for `alert`, and anything but a picture that another host is asked for.
 */
export class Unprotected {
  readonly heard: string[] = []
  readonly #context: BrowserContext

  private constructor(context: BrowserContext) {
    this.#context = context
  }

  static async open(browser: Browser, headers: Record<string, string>): Promise<Unprotected> {
    const context = await browser.newContext({
      bypassCSP: true,
      userAgent: READER,
      locale: 'en-GB',
      extraHTTPHeaders: headers,
    })
    const unprotected = new Unprotected(context)
    for (const name of ['alert', 'confirm', 'prompt', 'print']) {
      await context.exposeFunction(name, () => unprotected.heard.push(name))
    }
    await context.route(isElsewhere, (route) => {
      const type = route.request().resourceType()
      if (type !== 'image') unprotected.heard.push(`${type} ${route.request().url()}`)
      return route.abort()
    })
    return unprotected
  }

  page(): Promise<Page> {
    return this.#context.newPage()
  }

  close(): Promise<void> {
    return this.#context.close()
  }
}

function isElsewhere(url: URL): boolean {
  return url.hostname !== 'localhost'
}

/** What of the open document could run something once it is touched, in words. */
export function dangersIn(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const leads = 'href xlink:href src action formaction cite data poster ping background'
    const addresses = new Set(leads.split(' '))
    const schemes = new Set(['http:', 'https:', 'mailto:'])
    const own = 'script[src^="/assets/"], script[type="application/ld+json"]'
    const foreign = 'script, iframe, frame, object, embed, applet, base, meta[http-equiv], template'
    const elements = [...document.querySelectorAll('*')]
    return elements.flatMap((element) => {
      const tag = element.localName
      const is_icon = element.matches('link[rel=icon]')
      const wrong = [...element.attributes].flatMap(({ name, value }) => {
        if (name.startsWith('on')) return [`<${tag} ${name}>`]
        if (!addresses.has(name) || is_icon) return []
        const { protocol } = URL.parse(value, location.href) ?? { protocol: 'https:' }
        return schemes.has(protocol) ? [] : [`<${tag} ${name}="${value}">`]
      })
      const is_foreign = element.matches(foreign) && !element.matches(own)
      return is_foreign ? [`<${tag}>`, ...wrong] : wrong
    })
  })
}
