/** When a comment can be left, and how long it waits. */
export const en_waiting = {
  usually: {
    hours: (count: number) => `, usually within ${count === 1 ? 'an hour' : `${count} hours`}`,
    days: (count: number) => `, usually within ${count === 1 ? 'a day' : `${count} days`}`,
  },
  thanks: (name: string) => (name ? `Thank you, ${name}.` : 'Thank you.'),
  reads: {
    first: (owner: string, usually: string) =>
      `${owner} reads first comments before they appear${usually}.`,
    all: (owner: string, usually: string) =>
      `${owner} reads every comment before it appears${usually}.`,
    this: (owner: string, usually: string) => `${owner} reads this before it appears${usually}.`,
  },
  closed: {
    now: 'Comments are closed.',
    after: (days: number) =>
      `Comments are closed: on this blog they can be left for ${days} days after a post appeared.`,
  },
  close_after: 'Comments close',
  close_after_choices: (days: number) =>
    days === 0 ? 'never' : `${days} days after a post appeared`,
}
