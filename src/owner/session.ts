/** How long somebody stays signed in on a device that they use. */
export const SESSION_DAYS = 30
