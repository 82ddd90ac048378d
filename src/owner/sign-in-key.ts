/** Crockford's alphabet: no letter that is read as another one. */
const letters = '0123456789abcdefghjkmnpqrstvwxyz'
const LENGTH = 26

/**
 * A password made for somebody: 26 letters, 130 random bits, in groups that can be read out. So many bits need
 * no stretching, which the free plan's CPU time would not allow. `random` has at least 26 bytes.
 */
export function newSignInKey(random: Uint8Array): string {
  const text = Array.from(random.slice(0, LENGTH), (byte) => letters[byte & 31]).join('')
  return text.match(/.{1,5}/g)?.join('-') ?? ''
}

/** As it may come back from a sheet of paper: capitals, spaces, an O for a zero. */
export function normalKey(typed: string): string {
  const text = typed.toLowerCase().replace(/[\s-]/g, '').replaceAll('o', '0').replace(/[il]/g, '1')
  return text.match(/.{1,5}/g)?.join('-') ?? ''
}
