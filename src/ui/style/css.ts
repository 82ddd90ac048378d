/** Beside these CSS needs no space. */
const marks = ['{', '}', ';', ',', '>']

/**
 * CSS as a template, with its indentation and line ends taken out once, when the module loads: without patterns, which
 * would take a good part of the time in which the Worker starts.
 */
export function css(strings: TemplateStringsArray): string {
  const lines = withoutComments(strings.join('')).split('\n')
  let text = lines
    .map((line) => line.trim())
    .filter(Boolean)
    .join(' ')
  for (const mark of marks) {
    text = text.replaceAll(` ${mark}`, mark).replaceAll(`${mark} `, mark)
  }
  return text.replaceAll(': ', ':').replaceAll(';}', '}')
}

function withoutComments(text: string): string {
  const [first = '', ...others] = text.split('/*')
  return first + others.map((part) => part.slice(part.indexOf('*/') + 2)).join('')
}
