import type { HLJSApi, Language } from 'highlight.js'

/** TOML and INI, a line at a time: the grammar that comes with hljs is quadratic in dotted words. */
export function toml(hljs: HLJSApi): Language {
  const string = { scope: 'string', contains: [hljs.BACKSLASH_ESCAPE] }
  return {
    aliases: ['toml'],
    contains: [
      hljs.COMMENT(/[#;]/, /$/),
      { scope: 'section', match: /^[ \t]*\[[^\]\n]*\]+/ },
      { scope: 'attr', match: /^[ \t]*[\w."'-]+(?=[ \t]*=)/ },
      { ...string, begin: /"""/, end: /"""/ },
      { ...string, begin: /"/, end: /"|$/ },
      { scope: 'string', begin: /'''/, end: /'''/ },
      { scope: 'string', begin: /'/, end: /'|$/ },
      { scope: 'literal', match: /\b(?:true|false|on|off|yes|no)\b/ },
      { scope: 'number', match: /[+-]?\b\d[\w.:+-]*/ },
    ],
  }
}
