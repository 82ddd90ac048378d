import type { FieldError } from '../errors.ts'
import type { Typed } from '../http/forms.ts'
import type { Settings } from '../settings/settings.ts'
import { Field } from '../ui/field.tsx'
import { textFor } from '../ui/text/text.ts'
import type { Post } from './post.ts'

export interface PostFormProps {
  site: Settings
  /** What stands; null for a new one. */
  post: Post | null
  typed: Typed
  errors: FieldError[]
  /** Saving takes the place of somebody else's change, knowingly. */
  overwrites: boolean
}

export function PostForm(props: PostFormProps) {
  const { site, post, typed, errors } = props
  const text = textFor(site.language).owner.write
  const value = (name: string) => typed[name] ?? ''
  return (
    <form id="post" method="post" action={`/owner/posts/${post?.id ?? 'new'}`} class="post">
      {post && <input type="hidden" name="version" value={typed['version'] ?? post.version} />}
      <Field label={text.fields.title} name="title" errors={errors}>
        <input id="title" name="title" required maxLength={300} value={value('title')} dir="auto" />
      </Field>
      <Field label={text.fields.body} hint={text.hints.body} name="body" errors={errors}>
        <textarea id="body" name="body" rows={18} dir="auto">
          {/* A browser leaves out the first line end of a text area: this one, not the writer's. */}
          {`\n${value('body')}`}
        </textarea>
      </Field>
      <Standing {...props} />
      <Field label={text.fields.excerpt} hint={text.hints.excerpt} name="excerpt" errors={errors}>
        <textarea id="excerpt" name="excerpt" rows={2} maxLength={500} dir="auto">
          {value('excerpt')}
        </textarea>
      </Field>
      <div class="pair">
        <Field
          label={text.fields.slug}
          hint={post ? text.hints.slug : text.hints.slug_new}
          name="slug"
          errors={errors}
        >
          <input
            id="slug"
            name="slug"
            autoCapitalize="none"
            spellcheck={false}
            value={value('slug')}
          />
        </Field>
        <Field label={text.fields.tags} hint={text.hints.tags} name="tags" errors={errors}>
          <input id="tags" name="tags" value={value('tags')} />
        </Field>
      </div>
      <Cover {...props} />
      <div class="pair">
        <Field label={text.fields.kind} name="kind" errors={errors}>
          <select id="kind" name="kind">
            {(['post', 'page'] as const).map((kind) => (
              <option value={kind} selected={typed['kind'] === kind} key={kind}>
                {text.kinds[kind]}
              </option>
            ))}
          </select>
        </Field>
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
      <Buttons {...props} />
    </form>
  )
}

function Standing({ site, typed, errors }: PostFormProps) {
  const text = textFor(site.language).owner.write
  return (
    <div class="pair">
      <Field label={text.fields.status} name="status" errors={errors}>
        <select id="status" name="status">
          {(['draft', 'published', 'scheduled', 'unlisted'] as const).map((status) => (
            <option value={status} selected={typed['status'] === status} key={status}>
              {text.statuses[status]}
            </option>
          ))}
        </select>
      </Field>
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

/** Folded away where there is none, for the sake of those who write without. */
function Cover({ site, typed, errors }: PostFormProps) {
  const text = textFor(site.language).owner.write
  const is_used = ['cover', 'cover_alt', 'cover_caption'].some(
    (name) => typed[name] || errors.some((error) => error.field === name),
  )
  const value = (name: string) => typed[name] ?? ''
  return (
    <details open={is_used}>
      <summary>{text.cover_title}</summary>
      <Field label={text.fields.cover} hint={text.hints.cover} name="cover" errors={errors}>
        <input
          id="cover"
          name="cover"
          maxLength={500}
          autoCapitalize="none"
          value={value('cover')}
        />
      </Field>
      <div class="pair">
        <Field
          label={text.fields.cover_alt}
          hint={text.hints.cover_alt}
          name="cover_alt"
          errors={errors}
        >
          <input id="cover_alt" name="cover_alt" maxLength={500} value={value('cover_alt')} />
        </Field>
        <Field label={text.fields.cover_caption} name="cover_caption" errors={errors}>
          <input
            id="cover_caption"
            name="cover_caption"
            maxLength={500}
            value={value('cover_caption')}
          />
        </Field>
      </div>
    </details>
  )
}

/** The first one is what the Enter key presses. Previewing needs no title yet. */
function Buttons({ site, typed, overwrites }: PostFormProps) {
  const text = textFor(site.language).owner.write
  return (
    <p class="do bottom">
      <button name="action" value="save">
        {overwrites ? text.overwrite : text.save}
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
