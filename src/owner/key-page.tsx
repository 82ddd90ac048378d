import type { Settings } from '../settings/settings.ts'
import { CopyButton } from '../ui/copy-button.tsx'
import { OwnerLayout } from '../ui/owner-layout.tsx'
import { textFor } from '../ui/text/text.ts'
import { Only } from '../ui/viewer.tsx'

interface KeyPageProps {
  site: Settings
  address: string
  email: string
  key_text: string
}

/** Shown once. The form is one that browsers offer to save; the file needs no script. */
export function KeyPage({ site, address, email, key_text }: KeyPageProps) {
  const text = textFor(site.language).owner
  const file = encodeURIComponent(text.key_file(site.title, address, email, key_text))
  return (
    <OwnerLayout site={site} title={text.key_title} waiting={null} script="copy">
      <h1>{text.key_title}</h1>
      <p>{text.key_intro}</p>
      <output class="secret" id="key" data-sign-in-key>
        {key_text}
      </output>
      <form method="post" action="/owner/sign-in">
        {site.sample === 1 && (
          <Only right="blog">
            <input type="hidden" name="to" value="/owner/demo" />
          </Only>
        )}
        <label>
          {text.email}
          <input name="email" type="email" readOnly autoComplete="username" value={email} />
        </label>
        <label>
          {text.key}
          <input name="key" type="password" autoComplete="new-password" value={key_text} />
        </label>
        <p class="do">
          <button>{text.key_save}</button>
          <CopyButton of="key" text={text.door} />
          <a
            class="button plain"
            download="password.txt"
            href={`data:text/plain;charset=utf-8,${file}`}
          >
            {text.key_download}
          </a>
        </p>
      </form>
    </OwnerLayout>
  )
}
