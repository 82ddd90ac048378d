/** What comments gain by a script. */
export const en_thread = {
  remember: 'Remember me on this device',
  remember_hint: 'name, e-mail and website, in this browser alone',
  new_comments: (count: number, figure: string) =>
    count === 1 ? '1 new comment' : `${figure} new comments`,
}
