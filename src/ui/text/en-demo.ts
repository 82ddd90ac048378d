/** The demo: three steps on readers' pages, and how it is taken away. */
export const en_demo = {
  try_it: 'Try it',
  step_open: ['Open ', 'the newest post', (figure: string) => `, come back: ${figure}`] as [
    string,
    string,
    (figure: string) => string,
  ],
  step_comment: 'Leave a comment',
  step_own: 'Become the owner and publish it',
  step_own_how: ' (the terminal shows the link)',

  title: 'Keep the demo, or start empty?',
  intro: (posts: string, views: string) =>
    `This blog came with a practice that does not exist: ${posts}, comments on them, and ${views}. All of it is made up. Keep it to look around; it can be taken away at any time.`,
  posts: (count: number) => (count === 1 ? 'one post or page' : `${count} posts and pages`),
  views: (figure: string) => `${figure} views`,
  goes: 'What goes',
  goes_posts: (count: number) =>
    count === 1
      ? 'One post or page of the demo that nobody has changed'
      : `${count} posts and pages of the demo that nobody has changed`,
  goes_comments: (count: number, others: number) =>
    `${count === 1 ? 'One comment' : `${count} comments`} on them${others === 0 ? '' : `, ${others === 1 ? 'one of which' : `${others} of which`} the demo did not bring`}`,
  goes_invented: (count: number) =>
    `${count === 1 ? 'One invented comment' : `${count} invented comments`} on posts of yours`,
  goes_figures: (figure: string) => `${figure} invented views, and the history of their days`,
  stays: 'What stays',
  stays_posts: (count: number) =>
    count === 1
      ? 'One post or page that you wrote or changed, with its own comments and views'
      : `${count} posts and pages that you wrote or changed, with their own comments and views`,
  stays_settings: 'The blog’s name and your settings',
  start_empty: 'Start empty',
  keep: 'Keep the demo',

  section: 'Demo',
  show_steps: 'Show the three steps on readers’ pages',
  remove: 'Remove the demo',
  in_figures: 'Sample figures: the demo’s are among them.',
  is_sample: 'This blog still has the demo in it, and its sample figures.',

  first_post: 'Write the first post',
}
