export interface PageElement {
  tag: string
  attributes: Record<string, string>
  /** All the text in it, as a reader sees it. */
  text: string
}

/** The elements that a browser would make of this HTML, in order: by the runtime's own parser. */
export async function findAll(html: string, selector: string): Promise<PageElement[]> {
  const found: PageElement[] = []
  const open: PageElement[] = []
  const rewriter = new HTMLRewriter().on(selector, {
    element(element) {
      const pairs = [...(element.attributes as Iterable<string[]>)]
      const attributes = pairs.map(([name = '', value = '']) => [name, decoded(value)])
      const one = { tag: element.tagName, attributes: Object.fromEntries(attributes), text: '' }
      found.push(one)
      if (empty_elements.has(one.tag)) return
      open.push(one)
      element.onEndTag(() => void open.splice(open.indexOf(one), 1))
    },
    text({ text }) {
      for (const one of open) one.text += text
    },
  })
  await rewriter.transform(new Response(html)).text()
  return found.map((one) => ({ ...one, text: decoded(one.text) }))
}

export async function findOne(html: string, selector: string): Promise<PageElement> {
  const [found] = await findAll(html, selector)
  if (!found) throw new Error(`There is no ${selector} on this page`)
  return found
}

/** The comment form as a browser would send it. */
export async function commentForm(html: string) {
  const form = await findOne(html, 'form#comment-form')
  const fields: Record<string, string> = {}
  for (const input of await findAll(html, 'form#comment-form input')) {
    if (input.attributes.type === 'checkbox' && input.attributes.checked === undefined) continue
    fields[input.attributes.name ?? ''] = input.attributes.value ?? ''
  }
  const { text } = await findOne(html, 'form#comment-form textarea')
  fields.body = text
  return { ...form.attributes, action: form.attributes.action ?? '', fields }
}

/** Any form as a browser would send it, but for the button: of a name that comes twice, the first. */
export async function formOf(html: string, form: string) {
  const { attributes } = await findOne(html, form)
  const fields: Record<string, string> = {}
  const add = (name: string | undefined, value: string) => {
    if (name) fields[name] ??= value
  }
  for (const { attributes: one } of await findAll(html, `${form} input`)) {
    const is_box = one['type'] === 'checkbox' || one['type'] === 'radio'
    if (!is_box || one['checked'] !== undefined) add(one['name'], one['value'] ?? '')
  }
  for (const { attributes: one, text } of await findAll(html, `${form} textarea`)) {
    add(one['name'], text.replace(/^\n/, ''))
  }
  for (const { attributes: one } of await findAll(html, `${form} select`)) {
    const chosen = await findAll(html, `${form} select[name=${one['name']}] option[selected]`)
    add(one['name'], chosen[0]?.attributes['value'] ?? '')
  }
  return { action: attributes['action'] ?? '', fields }
}

/** The page of a refused form: its reasons, and the form as it came back. */
export async function refusedForm(response: Response) {
  const html = await response.text()
  const reasons = (await findAll(html, '.wrong')).map(({ text }) => text)
  return { html, reasons, form: await commentForm(html) }
}

const empty_elements = new Set(['br', 'hr', 'img', 'input', 'link', 'meta'])

const entities: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#39': "'",
  '#x27': "'",
}

function decoded(text: string): string {
  return text.replace(/&(amp|lt|gt|quot|#39|#x27);/g, (_all, name: string) => entities[name] ?? '')
}
