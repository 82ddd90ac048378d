/** CSS as a template, with its indentation and line ends taken out once, when the module loads. */
export function css(strings: TemplateStringsArray): string {
  return strings
    .join('')
    .replace(/\/\*.*?\*\//gs, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,>]) ?/g, '$1')
    .replace(/: /g, ':')
    .replaceAll(';}', '}')
    .trim()
}
