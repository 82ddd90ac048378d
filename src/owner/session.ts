/** How long somebody stays signed in on a device that they use. */
export const SESSION_DAYS = 30

/** A link that lets the owner in once. Printed by the command, and typed or pasted somewhere else. */
export const PRINTED_LINK_SECONDS = 15 * 60
/** On the screen, for the camera that is already in the other hand. */
export const SHOWN_LINK_SECONDS = 5 * 60
