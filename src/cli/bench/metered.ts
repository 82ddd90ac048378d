/** What a request cost in all, with what it left to do after its answer. */
export interface Metered {
  status: number
  trips: number
  statements: number
  rows_read: number
  rows_written: number
}
