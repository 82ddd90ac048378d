/** One colour from the settings, made dark enough for paper and light enough for night (contrast AA). */
export function accentCss(accent: string): string {
  if (!/^#[0-9a-f]{6}$/i.test(accent)) return ''
  const [light, dark] = ['min(l,.5)', 'max(l,.76)'].map((l) => `oklch(from ${accent} ${l} c h)`)
  return `:root{--accent:light-dark(${light},${dark})}`
}
