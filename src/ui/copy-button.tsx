/** Copies what stands in the element `of`; only the page's script `copy` shows it. */
export function CopyButton({ of, text }: { of: string; text: { copy: string; copied: string } }) {
  return (
    <button type="button" class="plain" data-copy={of} data-copied={text.copied} hidden>
      {text.copy}
    </button>
  )
}
