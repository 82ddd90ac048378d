import type { Site } from './site.ts'

interface OpenGraphProps {
  site: Site
  type: 'website' | 'article'
  title: string
  description: string
  url: string
  image?: { url: string; alt: string; width?: number; height?: number } | null
}

const locales = { en: 'en_GB', de: 'de_DE' }

/** What a link to the page shows elsewhere. */
export function OpenGraph({ site, type, title, description, url, image }: OpenGraphProps) {
  return (
    <>
      {description && <meta name="description" content={description} />}
      <meta property="og:type" content={type} />
      <meta property="og:title" content={title} />
      {description && <meta property="og:description" content={description} />}
      <meta property="og:url" content={url} />
      <meta property="og:site_name" content={site.title} />
      <meta property="og:locale" content={locales[site.language]} />
      {image && (
        <>
          <meta property="og:image" content={image.url} />
          {image.width && <meta property="og:image:width" content={String(image.width)} />}
          {image.height && <meta property="og:image:height" content={String(image.height)} />}
          {image.alt && <meta property="og:image:alt" content={image.alt} />}
        </>
      )}
      <meta name="twitter:card" content={image ? 'summary_large_image' : 'summary'} />
    </>
  )
}
