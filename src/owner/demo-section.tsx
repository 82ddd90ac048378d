import { textFor } from '../ui/text/text.ts'
import { type SectionProps, SettingsSection } from './settings-section.tsx'

/** As long as the blog has the demo in it. */
export function DemoSection({ site, saved }: SectionProps) {
  const text = textFor(site.language).demo
  return (
    <SettingsSection site={site} name="demo" title={text.section} saved={saved}>
      <p>
        {text.is_sample} <a href="/owner/demo">{text.remove}</a>
      </p>
      <label>
        <input type="checkbox" name="demo_steps" value="1" checked={site.demo_steps === 1} />
        {text.show_steps}
      </label>
    </SettingsSection>
  )
}
