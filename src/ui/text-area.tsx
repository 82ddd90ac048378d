import type { TextareaHTMLAttributes } from 'preact'

/** A text area with just this text: a browser leaves out the first line end, so that one is not the writer's. */
export function TextArea({ value, ...rest }: TextareaHTMLAttributes & { value: string }) {
  return <textarea {...rest}>{`\n${value}`}</textarea>
}
