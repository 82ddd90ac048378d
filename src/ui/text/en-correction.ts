/** A comment that led to a correction of its post. */
export const en_correction = {
  /** A name follows. */
  line: (date: string) => `Corrected on ${date}, thanks to`,
  badge: 'led to a correction',
  thank: 'Thank for a correction',
  no_thanks: 'Take the thanks back',
  thanked: 'Its post ends with thanks for a correction.',
  yours: 'It led to a correction: the post ends with thanks to you, by name.',
}
