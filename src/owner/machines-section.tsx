import { Choice } from '../ui/field.tsx'
import { textFor } from '../ui/text/text.ts'
import { type SectionProps, SettingsSection } from './settings-section.tsx'

export function MachinesSection({ site, typed, errors, saved }: SectionProps) {
  const text = textFor(site.language).owner.machines
  const shown = { ...site, ...typed }
  return (
    <SettingsSection site={site} name="machines" title={text.title} saved={saved}>
      <Choice
        label={text.ai_crawlers}
        name="ai_crawlers"
        options={text.choices}
        value={shown.ai_crawlers}
        errors={errors}
      />
      <p class="hint">
        {text.hint} <a href="/robots.txt">robots.txt</a>
        {site.ai_crawlers === 'allowed' && (
          <>
            , <a href="/llms.txt">llms.txt</a>
          </>
        )}
        , <a href="/feed.xml">RSS</a>, <a href="/atom.xml">Atom</a>,{' '}
        <a href="/feed.json">JSON Feed</a>, <a href="/sitemap.xml">sitemap.xml</a>
      </p>
    </SettingsSection>
  )
}
