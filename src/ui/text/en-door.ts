/** Devices that are signed in, programs with a token, devices that are not counted. */
export const en_door = {
  title: 'Devices and programs',
  copy: 'Copy',
  copied: 'Copied',
  back: 'Back to your devices',

  phone: 'Your phone',
  phone_intro:
    'Point its camera at a picture here, and it is signed in. The picture works once, for five minutes.',
  phone_show: 'Show the picture',
  phone_title: 'Sign in on your phone',
  phone_scan: 'Point the phone’s camera at this. It works once, for five minutes.',
  picture: 'The address below as a picture for a phone’s camera',
  only_here:
    'A phone does not reach this address: the blog listens on this computer alone. Started with HOST=0.0.0.0 and opened under the computer’s own address, it does.',

  sessions: 'Signed in',
  device: (browser: string, os: string) => `${browser} on ${os}`,
  unknown_device: 'A device that says nothing of itself',
  this_device: 'this device',
  since: (date: string) => `since ${date}`,
  end_session: 'Sign out',
  end_session_of: (device: string, date: string) => `Sign out ${device}, since ${date}`,
  end_all: 'Sign out everywhere',
  end_all_hint: 'This device too, and every link that lets somebody in.',

  uncounted: 'Not counted',
  uncounted_intro:
    'While you are signed in, your visits are not counted. A device that only reads can be left out too: for a year, by a cookie.',
  uncounted_here: 'This device',
  uncounted_elsewhere: 'Another device',
  uncounted_link_title: 'Leave a device out of the count',
  uncounted_scan:
    'Open this on the device whose visits are not to be counted. It works for an hour, on as many devices as you like.',
  uncounted_ask_title: 'Don’t count this device',
  uncounted_ask:
    'Visits from this browser will not be counted here for a year. A cookie remembers it, and tells nothing else.',
  uncounted_do: 'Don’t count this device',
  uncounted_done_title: 'This device is not counted',
  uncounted_done: 'A cookie remembers it for a year.',
  uncounted_undo: 'Count it again',
  uncounted_over_title: 'This link is over',
  uncounted_over:
    'Links that leave a device out of the count work for an hour. Whoever writes this blog finds a new one under “Devices and programs”.',
  to_blog: 'To the blog',

  strip: 'Your visits are not counted',
  strip_as_reader: 'open as a reader',
  strip_edit: 'edit',
  strip_stats: 'statistics',
  strip_desk: 'your desk',

  password: 'Password',
  password_intro:
    'A new one is made for you and shown once. The old one stops working; who is signed in stays so.',
  password_new: 'Make a new password',

  tokens: 'Programs',
  tokens_intro:
    'A token gives a program your rights. It is shown once, and can be withdrawn at any time.',
  token_name: 'What it is for',
  token_create: 'Make a token',
  token_revoke: 'Withdraw',
  token_revoke_of: (name: string) => `Withdraw ${name}`,
  token_title: (name: string) => `The token for ${name}`,
  token_once: 'It is shown this once. A program sends it as Authorization: Bearer.',
  errors: {
    token_name_missing: 'A name, please, so that it can be told apart from others.',
    token_name_long: 'Up to 80 characters.',
  } as Record<string, string>,
}
