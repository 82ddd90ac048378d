/** Who works here besides the owner. */
export const en_people = {
  title: 'People',
  devices: 'Devices',
  roles: { owner: 'owner', author: 'author', moderator: 'moderator' },

  here: 'Who is here',
  alone: 'So far it is you alone.',
  you: 'you',
  seen: (day: string) => `last seen ${day}`,
  devices_of: (count: number) =>
    count === 0
      ? 'signed in nowhere'
      : count === 1
        ? 'signed in on one device'
        : `signed in on ${count} devices`,
  not_yet: 'has not come yet',
  link_until: (moment: string) => `a link is open until ${moment}`,

  role_of: (name: string) => `Role of ${name}`,
  change: 'Change',
  more: (name: string) => `More about ${name}`,
  more_short: 'More',
  new_link: 'New link',
  new_link_hint: 'lets them in once within 24 hours and makes them a new password',
  withdraw_link: 'Withdraw the link',
  sign_out: 'Sign out everywhere',
  remove: 'Remove',
  remove_hint:
    'Their devices and programs are shut out at once. Their posts stay, with their name, and are yours.',

  invite: 'Invite somebody',
  invite_intro:
    'You get a link to send them, which works once within 24 hours. Who opens it gets a password of their own.',
  name: 'Name',
  name_hint: 'stands over their posts and comments',
  email: 'E-mail',
  email_hint: 'for signing in; never shown, and nothing is sent there',
  role: 'Role',
  role_hint:
    'An author writes posts, and answers for the comments under them. A moderator reads and answers the comments of the whole blog.',
  make_link: 'Make the link',

  link_title: (name: string) => `A link for ${name}`,
  link_words: (name: string) =>
    `Send it to ${name} yourself. It is shown this once, and lets whoever has it in once, within 24 hours.`,
  back: 'Back to the people',
  welcome: (name: string) => `Welcome, ${name}`,
  welcome_intro: (title: string) =>
    `You are invited to ${title}. A password is made for you, which the next page shows this once.`,
  welcome_button: 'Come in',

  said: {
    role: (name: string, role: string) => `${name} has the role of ${role} now.`,
    removed: 'Removed. No device and no program of theirs comes in any more.',
    signed_out: 'Signed out everywhere.',
    withdrawn: 'The link leads nowhere any more.',
  },

  errors: {
    name_missing: 'A name, please.',
    name_long: 'Up to 80 characters.',
    email_wrong: 'This does not look like an e-mail address.',
    email_taken: 'Somebody here has this address already.',
    choice_wrong: 'Please choose one of these.',
  } as Record<string, string>,
}
