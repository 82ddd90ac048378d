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
        <p class="wrong" role="alert">
          {wrong}
        </p>
      )}
    </label>
  )
}
