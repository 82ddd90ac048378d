import type { MarkdownIt, StateCore, Token } from 'markdown-it'

/** List items that begin with `[ ]` or `[x]` show a box, ticked or not, that readers cannot change. */
export function taskLists(md: MarkdownIt) {
  // Before escaped brackets become plain text.
  md.core.ruler.before('linkify', 'tasks', markTasks)
  md.renderer.rules.task_box = (tokens, index) =>
    `<input type="checkbox" disabled${tokens[index]?.meta?.done ? ' checked' : ''}> `
}

function markTasks({ tokens, Token: NewToken }: StateCore) {
  for (const [index, inline] of tokens.entries()) {
    const item = tokens[index - 2]
    const done = item?.type === 'list_item_open' ? takeBox(inline) : undefined
    if (done === undefined) continue
    item?.attrSet('class', 'task')
    const box = new NewToken('task_box', 'input', 0)
    box.meta = { done }
    // The label gives the box its name for those who hear the page.
    inline.children?.unshift(new NewToken('label_open', 'label', 1), box)
    inline.children?.push(new NewToken('label_close', 'label', -1))
  }
}

/** Takes `[x] ` off the beginning of a line and tells whether it was ticked. */
function takeBox(inline: Token): boolean | undefined {
  const first = inline.type === 'inline' ? inline.children?.[0] : undefined
  const [box, mark] =
    (first?.type === 'text' && /^\[([ xX])\]\s+(?=\S|$)/.exec(first.content)) || []
  if (!first || !box) return undefined
  first.content = first.content.slice(box.length)
  return mark !== ' '
}
