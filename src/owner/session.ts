/** How long somebody stays signed in on a device that they use. */
export const SESSION_DAYS = 30

/** A link that lets the owner in once. Printed by the command, and typed or pasted somewhere else. */
export const PRINTED_LINK_SECONDS = 15 * 60
/** On the screen, for the camera that is already in the other hand. */
export const SHOWN_LINK_SECONDS = 5 * 60
/** An invitation goes by other people's mail, and somebody must find the time for it. */
export const WELCOME_LINK_SECONDS = 24 * 3600

/** So long somebody counts as seen, before it is written down anew. */
export const SEEN_SECONDS = 3600
