import { keep, readKept } from './storage.ts'

const KEY = 'commenter'

/** Who writes, in this browser alone and only if they wish: the box is theirs to tick, and forgets when it is not. */
export function rememberWriter(form: HTMLFormElement): void {
  const box = form.querySelector<HTMLInputElement>('.remember input')
  if (!box) return
  const fields = [
    ...form.querySelectorAll<HTMLInputElement>('[name=name], [name=email], [name=url]'),
  ]
  const known = readKept<Record<string, string>>('localStorage', KEY)
  if (known) for (const field of fields) field.value ||= known[field.name] ?? ''
  box.checked = known !== undefined
  box.disabled = false
  const remember = () => {
    const writer = Object.fromEntries(fields.map(({ name, value }) => [name, value]))
    keep('localStorage', KEY, box.checked ? writer : null)
  }
  box.addEventListener('change', remember)
  form.addEventListener('submit', remember)
}
