/** When something does not go as it should. */
export const en_trouble = {
  logged_as: (id: string) => `Our log has it as ${id}.`,
  unsent_title: 'Your comment was not sent',
  unsent:
    'The database does not answer right now. Nothing of what you typed is lost: it stands here.',
  unsent_hint: 'Leave this page open, and press the button again in a minute.',
  cannot_send:
    'A comment can’t be sent right now. If you try all the same and it fails, you get back what you typed.',
}
