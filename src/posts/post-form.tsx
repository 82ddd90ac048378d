import type { FieldError } from '../errors.ts'
import type { Typed } from '../http/forms.ts'
import type { Settings } from '../settings/settings.ts'
import { Choice, Field } from '../ui/field.tsx'
import { TextArea } from '../ui/text-area.tsx'
import { type Text, textFor } from '../ui/text/text.ts'
import { Only } from '../ui/viewer.tsx'
import { type Author, authorChoices } from './byline.ts'
import type { Post } from './post.ts'

/** How the form came here, and so what is said above it. */
export type Notice = 'saved' | 'refused' | 'stale' | 'gone' | 'kept'

export interface PostFormProps {
  site: Settings
  /** What stands; null for a new one. */
  post: Post | null
  typed: Typed
  errors: FieldError[]
  notice: Notice | null
  /** What is typed in it is what stands. */
  is_saved: boolean
  /** Whose it could be besides the owner's; none where this is not asked. */
  authors: Author[]
}

export function PostForm(props: PostFormProps) {
  const { site, post, typed, errors, is_saved } = props
  const text = textFor(site.language).owner.write
  return (
    <form
      id="post"
      class="post"
      method="post"
      action={`/owner/posts/${post?.id ?? 'new'}`}
      data-unsaved={is_saved ? undefined : ''}
    >
      {post && <input type="hidden" name="version" value={typed['version'] ?? post.version} />}
      <Line form={props} name="title" required maxLength={300} dir="auto" />
      <Field label={text.fields.body} hint={text.hints.body} name="body" errors={errors}>
        <TextArea id="body" name="body" rows={18} dir="auto" value={typed['body'] ?? ''} />
      </Field>
      <Standing {...props} />
      <Field label={text.fields.excerpt} hint={text.hints.excerpt} name="excerpt" errors={errors}>
        <TextArea
          id="excerpt"
          name="excerpt"
          rows={2}
          maxLength={500}
          dir="auto"
          value={typed['excerpt'] ?? ''}
        />
      </Field>
      <div class="pair">
        <Line
          form={props}
          name="slug"
          hint={post ? text.hints.slug : text.hints.slug_new}
          autoCapitalize="none"
          spellcheck={false}
        />
        <Line form={props} name="tags" hint={text.hints.tags} />
      </div>
      <Cover {...props} />
      <Kind {...props} />
      <AuthorChoice {...props} />
      <Buttons {...props} />
    </form>
  )
}

function Standing({ site, typed, errors }: PostFormProps) {
  const text = textFor(site.language).owner.write
  return (
    <div class="pair">
      <Choice
        label={text.fields.status}
        name="status"
        options={text.statuses}
        value={typed['status']}
        errors={errors}
      />
      <Field
        label={text.fields.published_at}
        hint={text.hints.published_at(site.time_zone)}
        name="published_at"
        errors={errors}
      >
        <input
          id="published_at"
          name="published_at"
          type="datetime-local"
          value={typed['published_at'] ?? ''}
        />
      </Field>
    </div>
  )
}

function Kind({ site, typed, errors }: PostFormProps) {
  const text = textFor(site.language).owner.write
  return (
    <div class="pair">
      <Only right="blog">
        <Choice
          label={text.fields.kind}
          name="kind"
          options={text.kinds}
          value={typed['kind']}
          errors={errors}
        />
      </Only>
      <label class="box">
        <input
          type="checkbox"
          name="comments_open"
          value="on"
          checked={typed['comments_open'] === 'on'}
        />
        {/* Of a name the first one counts: this says no where the box is empty. */}
        <input type="hidden" name="comments_open" value="off" />
        {text.fields.comments_open}
      </label>
    </div>
  )
}

/** Where there is more than one who writes. */
function AuthorChoice({ site, post, typed, errors, authors }: PostFormProps) {
  if (authors.length === 0) return null
  const { options, value } = authorChoices(post, authors, site)
  const { author: label } = textFor(site.language).owner.write.fields
  const chosen = typed['author'] ?? value
  return <Choice {...{ label, options, errors }} name="author" value={chosen} />
}

interface LineProps {
  form: PostFormProps
  name: keyof Text['owner']['write']['fields']
  hint?: string
  required?: boolean
  maxLength?: number
  dir?: 'auto'
  autoCapitalize?: 'none'
  spellcheck?: boolean
}

/** A field of one line; its reason above the form leads to its id. */
function Line({ form, name, hint, ...rest }: LineProps) {
  const { site, typed, errors } = form
  const label = textFor(site.language).owner.write.fields[name]
  return (
    <Field label={label} hint={hint} name={name} errors={errors}>
      <input id={name} name={name} value={typed[name] ?? ''} {...rest} />
    </Field>
  )
}

/** Folded away where there is none, for the sake of those who write without. */
function Cover(props: PostFormProps) {
  const { site, typed, errors } = props
  const text = textFor(site.language).owner.write
  const is_used = ['cover', 'cover_alt', 'cover_caption'].some(
    (name) => typed[name] || errors.some((error) => error.field === name),
  )
  return (
    <details open={is_used}>
      <summary>{text.cover_title}</summary>
      <Line
        form={props}
        name="cover"
        hint={text.hints.cover}
        maxLength={500}
        autoCapitalize="none"
      />
      <div class="pair">
        <Line form={props} name="cover_alt" hint={text.hints.cover_alt} maxLength={500} />
        <Line form={props} name="cover_caption" maxLength={500} />
      </div>
    </details>
  )
}

/** The first one is what the Enter key presses. Previewing needs no title yet. */
function Buttons({ site, typed, notice }: PostFormProps) {
  const text = textFor(site.language).owner.write
  return (
    <p class="do bottom">
      <button name="action" value="save">
        {notice === 'stale' ? text.overwrite : text.save}
      </button>
      {typed['status'] !== 'published' && (
        <button class="plain" name="action" value="publish">
          {text.save_and_publish}
        </button>
      )}
      <button class="plain" name="action" value="preview" formNoValidate>
        {text.preview}
      </button>
    </p>
  )
}
