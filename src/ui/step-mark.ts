/** What stands before a step of the demo: its number, or a tick. */
export function stepMark(step: number, is_done: boolean): string {
  return `<b>${is_done ? '✓' : step}</b>`
}

/**
 * The mark of the step that is done as soon as a post has more than `from` views. The kept page is cut at
 * exactly this markup (http/cut-page.ts): it is right at each look, as the counters are.
 */
export function viewsMark(post_id: number, from: number, views: number): string {
  return `<span data-more-than="${from}" data-of="${post_id}">${stepMark(1, views > from)}</span>`
}
