import type { Site } from './site.ts'
import { book_css } from './style/book.ts'

const themes: Record<Site['theme'], string> = { plain: '', book: book_css }

/** What comes after the page's own CSS: the theme, and the owner's CSS, which can't end the style element. */
export function themeCss({ theme, custom_css }: Pick<Site, 'theme' | 'custom_css'>): string {
  return themes[theme] + custom_css.replaceAll('</', '<\\/')
}
