import type { FieldError } from '../errors.ts'
import { ownerName, type Settings } from '../settings/settings.ts'
import { Field } from '../ui/field.tsx'
import { textFor } from '../ui/text/text.ts'
import { isHeld } from './comment.ts'
import type { KeyedComment } from './commenter-queries.ts'
import { decideAgain } from './moderation.ts'
import { OwnLayout } from './own-layout.tsx'
import { ownPath } from './rights.ts'

interface EditPageProps {
  site: Settings
  comment: KeyedComment
  secret: string
  /** What stands in the fields: the comment, or what was typed. */
  typed: Record<string, string>
  errors: FieldError[]
  /** Why it cannot be saved now, where that is not a field's fault. */
  why?: string
  /** Nothing but the text to copy: its time is over, or it was answered. */
  is_over?: boolean
}

export function EditPage(props: EditPageProps) {
  const { site, comment, secret, typed, errors, why, is_over } = props
  const text = textFor(site.language)
  return (
    <OwnLayout site={site} title={text.commenter.edit_title}>
      <p class="lede">{text.comment_on(comment.title)}</p>
      <form class="write" method="post" action={ownPath(comment.id, 'edit', secret)}>
        {why ? (
          <p class="wrong" role="alert">
            {why}
          </p>
        ) : (
          <p>{expectation(comment, site)}</p>
        )}
        <Field
          label={text.your_comment}
          name="body"
          hint={is_over ? undefined : text.markdown_hint}
          errors={errors}
        >
          <textarea name="body" required maxLength={10_000} rows={7} readOnly={is_over}>
            {typed['body'] ?? ''}
          </textarea>
        </Field>
        {!is_over && <Writer {...props} />}
        <p class="press">
          {!is_over && <button>{text.commenter.save}</button>}
          <a href={ownPath(comment.id, 'status', secret)}>{text.commenter.leave_it}</a>
        </p>
      </form>
    </OwnLayout>
  )
}

function Writer({ site, comment, typed, errors }: EditPageProps) {
  const text = textFor(site.language)
  return (
    <div class="pair">
      <Field label={text.your_name} name="name" errors={errors}>
        <input
          name="name"
          required
          maxLength={80}
          readOnly={comment.by_owner === 1}
          autoComplete="name"
          value={typed['name']}
        />
      </Field>
      <Field label={text.your_url} name="url" hint={text.optional} errors={errors}>
        <input name="url" type="url" maxLength={500} autoComplete="url" value={typed['url']} />
      </Field>
    </div>
  )
}

/** Said before typing: what will happen to the change. */
function expectation(comment: KeyedComment, site: Settings): string {
  const words = textFor(site.language).commenter.edit_expectation
  if (isHeld(comment)) return words.held
  const { status } = decideAgain(comment, { links: 0, blocked: null, site })
  return status === 'approved' ? words.at_once : words.read_again(ownerName(site))
}
