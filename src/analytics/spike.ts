/** Fewer than this in an hour are no crowd, whatever is usual. */
export const CROWD = 50
/** How many times the usual hour. */
const TIMES = 5
/** A post is told of once in this time. */
export const REST_SECONDS = 12 * 3600
/** What is usual is the mean of so many days before today, or of those since the post appeared. */
export const USUAL_DAYS = 7

export interface Crowd {
  /** Who opened the post within the last hour. */
  people: number
  /** Who opened it on the days before today, and how many of these it was there. */
  people_before: number
  days: number
}

export function isSpike(crowd: Crowd): boolean {
  return crowd.people >= CROWD && crowd.people >= TIMES * usualHour(crowd)
}

/** People in an hour; 0 for a post of today. */
export function usualHour({ people_before, days }: Crowd): number {
  return days > 0 ? people_before / (days * 24) : 0
}
