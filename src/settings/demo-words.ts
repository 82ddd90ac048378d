/** What the demo says of itself, beside its name. It goes with the demo, where it still stands so. */
export const demo_words = {
  tagline: 'Notes from a small acupuncture practice.',
  footer: '© Still Point, Rosenweg 4',
  comment_note: 'Please share no personal health details.',
}
