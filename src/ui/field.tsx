import type { ComponentChildren } from 'preact'
import type { FieldError } from '../errors.ts'

interface FieldProps {
  label: string
  name: string
  hint?: string
  errors: FieldError[]
  children: ComponentChildren
}

/** A labelled control with what was wrong with it. */
export function Field({ label, name, hint, errors, children }: FieldProps) {
  const wrong = errors.find((error) => error.field === name)?.message
  return (
    <label>
      {label} {hint && <small>{hint}</small>}
      {children}
      {wrong && (
        <span class="wrong" role="alert">
          {wrong}
        </span>
      )}
    </label>
  )
}

interface ChoiceProps {
  label: string
  name: string
  /** What may be chosen, and how it is called. */
  options: Record<string, string>
  value: string | undefined
  errors: FieldError[]
}

export function Choice({ label, name, options, value, errors }: ChoiceProps) {
  return (
    <Field label={label} name={name} errors={errors}>
      <select name={name}>
        {Object.entries(options).map(([option, words]) => (
          <option value={option} selected={option === value} key={option}>
            {words}
          </option>
        ))}
      </select>
    </Field>
  )
}
