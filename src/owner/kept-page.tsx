import type { Typed } from '../http/forms.ts'
import type { Settings } from '../settings/settings.ts'
import { OwnerLayout } from '../ui/owner-layout.tsx'
import { TextArea } from '../ui/text-area.tsx'
import { textFor } from '../ui/text/text.ts'
import { isTyped } from './kept-form.ts'

interface KeptPageProps {
  site: Settings
  waiting: number
  /** Where the form goes. */
  to: string
  typed: Typed
}

/** Any form of the desk, plainly: what was typed stands there again, to be sent once more. */
export function KeptPage({ site, waiting, to, typed }: KeptPageProps) {
  const text = textFor(site.language).owner.write
  const fields = Object.entries(typed)
  return (
    <OwnerLayout site={site} title={text.signed_out.title} waiting={waiting}>
      <h1>{text.signed_out.title}</h1>
      <p class="note" role="alert">
        {text.signed_out.other}
      </p>
      <form method="post" action={to}>
        {fields.map(([name, value]) =>
          isTyped(name) ? (
            <label key={name}>
              {nameOf(name, text.fields)}
              <Control name={name} value={value} />
            </label>
          ) : (
            <input type="hidden" name={name} value={value} key={name} />
          ),
        )}
        <button>{text.signed_out.again}</button>
      </form>
    </OwnerLayout>
  )
}

function Control({ name, value }: { name: string; value: string }) {
  const is_long = value.length > 60 || value.includes('\n')
  return is_long ? (
    <TextArea name={name} rows={8} value={value} />
  ) : (
    <input name={name} value={value} />
  )
}

function nameOf(name: string, words: Record<string, string>): string {
  return words[name] ?? name.replaceAll('_', ' ')
}
