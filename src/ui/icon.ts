/** Three bars in a circle; in the page itself, so that it costs no request. */
export const icon =
  "data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 32 32'><circle cx='16' cy='16' r='15' fill='%230f6b5c'/><path d='M9 20v-4M16 20V9M23 20v-7' stroke='white' stroke-width='4' stroke-linecap='round'/></svg>"
