const limit = 80

// Letters that have no accent to take off, or that readers expect spelt out.
const spelt: Record<string, string> = {
  ä: 'ae',
  ö: 'oe',
  ü: 'ue',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  å: 'a',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ħ: 'h',
  ı: 'i',
  ŋ: 'n',
  ŧ: 't',
}
const speltLetters = new RegExp(`[${Object.keys(spelt).join('')}]`, 'g')

// Apostrophes, soft hyphens, joiners, and the signs that make a character an emoji or a keycap.
const unheard = /['’ʼ\u00ad\u200d]|[\ufe00-\ufe0f\u20d0-\u20ff]/g

/** The address made from a title: `Über uns` gives `ueber-uns`. Never empty, at most 80 characters. */
export function slugFrom(title: string): string {
  return hyphenated(title) || 'post'
}

/** Whether a typed slug may stand: what `slugFrom` would leave as it is. */
export function isSlug(text: string): boolean {
  return text !== '' && hyphenated(text) === text
}

/**
 * The letters and digits of a text, lower case, joined by hyphens: accents of Latin letters are
 * folded, other scripts stay as they are. Empty when the text has neither letters nor digits.
 */
export function hyphenated(text: string): string {
  const letters = text.normalize('NFKC').toLowerCase().replace(unheard, '')
  const words = foldLatin(letters)
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .map((word) => word.replace(/^\p{M}+/u, ''))
  return cut(words.filter(Boolean).join('-'))
}

/** Letters are spelt out before their accents go (ä), and after (ǿ). */
function foldLatin(text: string): string {
  const bare = speltOut(text)
    .normalize('NFD')
    .replace(/(\p{Script=Latin})\p{Mn}+/gu, '$1')
  return speltOut(bare.normalize('NFC'))
}

function speltOut(text: string): string {
  return text.replace(speltLetters, (letter) => spelt[letter] ?? letter)
}

/** Cut at a hyphen, unless that would take more than half away. */
function cut(slug: string): string {
  const chars = [...slug]
  if (chars.length <= limit) return slug
  const hyphen = chars.lastIndexOf('-', limit)
  return chars.slice(0, hyphen > limit / 2 ? hyphen : limit).join('')
}
