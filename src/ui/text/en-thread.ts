/** What a script adds to comments, and what is new among them. */
export const en_thread = {
  remember: 'Remember me on this device',
  remember_hint: 'name, e-mail and website, in this browser alone',
  new_comments: (count: number, figure: string) =>
    count === 1 ? '1 new comment' : `${figure} new comments`,
  since_you_wrote: 'since you wrote here.',
  since_you_were_here: (moment: string) => `since you were here, on ${moment}.`,
  new_badge: 'new',
  challenge: 'Cloudflare checks that no robot is at work, from when you begin to write.',
  challenge_needs_script: (owner: string) =>
    `Without script, nothing checks that no robot is at work: your comment waits until ${owner} has read it.`,
}
