import type { FieldError } from '../errors.ts'
import type { Settings } from '../settings/settings.ts'
import { Field } from '../ui/field.tsx'
import { formatDate } from '../ui/format.ts'
import { textFor } from '../ui/text/text.ts'

export type ShownToken = { id: number; name: string; created_at: string }

interface TokensSectionProps {
  site: Settings
  tokens: ShownToken[]
  typed?: Record<string, string>
  errors?: FieldError[]
}

export function TokensSection({ site, tokens, typed = {}, errors = [] }: TokensSectionProps) {
  const text = textFor(site.language).owner.door
  return (
    <section class="setting" id="tokens">
      <h2>{text.tokens}</h2>
      <div>
        <p>{text.tokens_intro}</p>
        <ul class="rows">
          {tokens.map((token) => (
            <li class="row" key={token.id}>
              <p>
                <b>{token.name}</b>{' '}
                <span class="hint">
                  {text.since(formatDate(token.created_at, site.language, site.time_zone))}
                </span>
              </p>
              <form method="post" action={`/owner/devices/tokens/${token.id}`}>
                <input type="hidden" name="_method" value="DELETE" />
                <button class="plain" aria-label={text.token_revoke_of(token.name)}>
                  {text.token_revoke}
                </button>
              </form>
            </li>
          ))}
        </ul>
        <form method="post" action="/owner/devices/tokens">
          <Field label={text.token_name} name="name" errors={errors}>
            <input name="name" required maxLength={80} value={typed['name'] ?? ''} />
          </Field>
          <button class="plain">{text.token_create}</button>
        </form>
      </div>
    </section>
  )
}
