import * as v from 'valibot'

/** What the script tells: 0 seconds is "shown", more is how long and how far. */
const Beacon = v.object({
  post: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
  // Half a second is more than "shown"; too many are clipped by the clock.
  seconds: v.pipe(v.number(), v.finite(), v.minValue(0), v.transform(Math.ceil)),
  scroll: v.pipe(v.number(), v.minValue(0), v.maxValue(100), v.transform(Math.floor)),
  link: v.optional(v.string()),
})

export type Beacon = v.InferOutput<typeof Beacon>

/** Null for anything that is no beacon: it is answered politely and not counted. */
export function parseBeacon(bytes: Uint8Array): Beacon | null {
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
    const result = v.safeParse(Beacon, value)
    return result.success ? result.output : null
  } catch {
    return null
  }
}
