import type { FieldError } from '../errors.ts'
import { ownerName, type Settings } from '../settings/settings.ts'
import { type Text, textFor } from '../ui/text/text.ts'
import { type Commentable, commentsPath, type ShownComment } from './comment.ts'
import { TRAP } from './input.ts'
import { usually } from './usual-wait.ts'

export interface CommentFormProps {
  site: Settings
  post: Commentable
  token: string
  /** Closed while somebody was writing: the text is still theirs to take. */
  is_open: boolean
  /** Mail can be sent: the box for it is offered. */
  can_mail: boolean
  /** Of Cloudflare's check, where it is set up. */
  site_key: string | null
  /** The name of somebody signed in, who waits for nobody; null for everybody else. */
  signed_as: string | null
  /** What was typed before, when the form comes back. */
  typed?: Record<string, string>
  errors?: FieldError[]
  /** The comment that is answered. */
  answers?: ShownComment | null
}

const no_text = {}

export function CommentForm({
  site,
  post,
  token,
  is_open,
  can_mail,
  site_key,
  signed_as,
  typed = no_text,
  errors = [],
  answers,
}: CommentFormProps) {
  const text = textFor(site.language)
  const { wrong, invalid } = reasonsIn(errors)
  const parent = answers ? String(answers.id) : (typed.parent ?? '')
  return (
    <form id="comment-form" method="post" action={commentsPath(post)} class="write">
      <div class="answering" hidden={!answers}>
        <span data-words={text.replying_to('%')}>
          {answers ? text.replying_to(answers.name) : ''}
        </span>{' '}
        · <a href={`/posts/${post.slug}#comment-form`}>{text.cancel_reply}</a>
      </div>
      {is_open && signed_as === null && site.comment_note && <p class="ask">{site.comment_note}</p>}
      {is_open && <p>{expectation(site, text, signed_as)}</p>}
      <Wrong message={wrong('token') ?? wrong('parent')} />
      <label>
        {text.your_comment} <small>{text.markdown_hint}</small>
        <textarea name="body" required maxLength={10_000} rows={5} aria-invalid={invalid('body')}>
          {typed.body ?? ''}
        </textarea>
        <Wrong message={wrong('body')} />
      </label>
      {is_open && signed_as === null && <Who {...{ site, can_mail, typed, errors }} />}
      <p class="trap" aria-hidden="true">
        <label>
          {text.leave_empty}
          <input name={TRAP} tabIndex={-1} autoComplete="off" />
        </label>
      </p>
      {parent && !wrong('parent') && <input type="hidden" name="parent" value={parent} />}
      <input type="hidden" name="token" value={token} />
      {is_open && site_key && <Challenge site={site} site_key={site_key} />}
      {is_open && (
        <p class="press">
          <button>{text.post_comment}</button>
          <button class="plain" formAction={`${commentsPath(post)}/preview`} formNoValidate>
            {text.commenter.preview}
          </button>
          <a href="/privacy">{text.privacy.link}</a>
        </p>
      )}
      <div class="preview" aria-live="polite" />
    </form>
  )
}

function reasonsIn(errors: FieldError[]) {
  const wrong = (field: string) => errors.find((error) => error.field === field)?.message
  const invalid = (field: string) => (wrong(field) ? ('true' as const) : undefined)
  return { wrong, invalid }
}

type WhoProps = Required<Pick<CommentFormProps, 'site' | 'can_mail' | 'typed' | 'errors'>>

/** Whom a comment is by, and how they hear of answers. */
function Who({ site, can_mail, typed, errors }: WhoProps) {
  const text = textFor(site.language)
  const { wrong, invalid } = reasonsIn(errors)
  const given = (name: string) => {
    return { name, autoComplete: name, value: typed[name] ?? '', 'aria-invalid': invalid(name) }
  }
  return (
    <>
      <div class="pair">
        <label>
          {text.your_name}
          <input {...given('name')} required maxLength={80} />
          <Wrong message={wrong('name')} />
        </label>
        <label>
          {text.your_email} <small>{text.email_hint}</small>
          <input {...given('email')} type="email" maxLength={254} />
          <Wrong message={wrong('email')} />
        </label>
      </div>
      <label>
        {text.your_url} <small>{text.optional}</small>
        <input {...given('url')} type="url" maxLength={500} />
        <Wrong message={wrong('url')} />
      </label>
      {can_mail && (
        <label class="choice">
          <input type="checkbox" name="notify" value="1" checked={typed.notify === '1'} />{' '}
          {text.outbox.notify_box} <small>{text.outbox.notify_hint}</small>
        </label>
      )}
      <label class="choice remember">
        <input type="checkbox" disabled />
        {text.thread.remember} <small>{text.thread.remember_hint}</small>
      </label>
    </>
  )
}

/** When somebody begins to write, Cloudflare's widget covers the sentence that announces it: nothing moves. */
function Challenge({ site, site_key }: { site: Settings; site_key: string }) {
  const text = textFor(site.language).thread
  return (
    <>
      <noscript>
        <p>{text.challenge_needs_script(ownerName(site))}</p>
      </noscript>
      <div class="challenge">
        <p>{text.challenge}</p>
        <div
          class="cf-turnstile"
          data-sitekey={site_key}
          data-size="flexible"
          data-language={site.language}
        />
      </div>
    </>
  )
}

function Wrong({ message }: { message?: string }) {
  return message ? (
    <span class="wrong" role="alert">
      {message}
    </span>
  ) : null
}

/** Said before typing: what will happen to the comment. */
function expectation(site: Settings, text: Text, signed_as: string | null): string {
  const owner = ownerName(site)
  if (signed_as !== null) return text.held_notice.own(signed_as)
  if (site.comments === 'all') return text.waiting.reads.all(owner, usually(site))
  if (site.comments === 'first-timers') return text.held_notice.first(owner, usually(site))
  return text.held_notice.none
}
