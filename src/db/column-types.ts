import type { ColumnType } from 'kysely'

export type Flag = ColumnType<0 | 1, 0 | 1 | undefined, 0 | 1>
/** Empty where nobody knows. */
export type NullableFlag = ColumnType<0 | 1 | null, 0 | 1 | null | undefined, 0 | 1 | null>
/** Goes in as bytes, comes back from D1 as an array of numbers. */
export type Blob = ColumnType<number[], Uint8Array, Uint8Array>
export type NullableBlob = ColumnType<
  number[] | null,
  Uint8Array | null | undefined,
  Uint8Array | null
>
/** JSON text; what is in it is said where it is parsed. */
export type Json = string
