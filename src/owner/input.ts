import * as v from 'valibot'

const trimmed = v.pipe(v.optional(v.string(), ''), v.trim())

const email = v.pipe(
  trimmed,
  v.regex(/^[^\s@<>"(),:;]{1,64}@[^\s@<>"(),:;]{1,180}\.[^\s@<>"(),:;]{1,60}$/, 'email_wrong'),
  v.transform((text) => text.toLowerCase()),
)

/** Messages are keys: the form says them in the blog's language. */
export const SetUpForm = v.object({
  code: trimmed,
  site_title: v.pipe(trimmed, v.minLength(1, 'title_missing'), v.maxLength(120, 'title_long')),
  name: v.pipe(trimmed, v.minLength(1, 'name_missing'), v.maxLength(80, 'name_long')),
  email,
  language: v.optional(v.picklist(['en', 'de'], 'choice_wrong'), 'en'),
  time_zone: v.pipe(v.optional(v.string(), 'UTC'), v.check(isTimeZone, 'zone_wrong')),
  comment_policy: v.optional(
    v.picklist(['all', 'first-timers', 'none'], 'choice_wrong'),
    'first-timers',
  ),
})

const role = v.picklist(['author', 'moderator'], 'choice_wrong')

export const RoleForm = v.object({ role })

export const PersonForm = v.object({
  name: v.pipe(trimmed, v.minLength(1, 'name_missing'), v.maxLength(80, 'name_long')),
  email,
  role,
})

export type PersonForm = v.InferOutput<typeof PersonForm>

export type SetUpForm = v.InferOutput<typeof SetUpForm>

export const SignInForm = v.object({ email: trimmed, key: trimmed, link: trimmed, to: trimmed })

export const TokenForm = v.object({
  name: v.pipe(trimmed, v.minLength(1, 'token_name_missing'), v.maxLength(80, 'token_name_long')),
})

export function isTimeZone(name: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }))
  } catch {
    return false
  }
}
