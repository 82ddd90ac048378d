import { encode } from 'uqr'

/**
 * A text as a picture for a phone's camera: dark on white at night too, with the margin that the standard asks
 * for. The mask is a fixed one: readers take any, and to weigh all eight costs the CPU time of a whole request.
 */
export function QrPicture({ text, label }: { text: string; label: string }) {
  const { size, data } = encode(text, { ecc: 'M', boostEcc: false, maskPattern: 3, border: 4 })
  return (
    <svg class="qr" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label}>
      <rect width={size} height={size} fill="#fff" />
      <path d={data.map(darkRuns).join('')} fill="#000" shape-rendering="crispEdges" />
    </svg>
  )
}

/** Each run of dark squares in a row as one rectangle. */
function darkRuns(row: boolean[], y: number): string {
  const squares = row.map((is_dark) => (is_dark ? '1' : '0')).join('')
  return [...squares.matchAll(/1+/g)]
    .map(({ 0: run, index }) => `M${index} ${y}h${run.length}v1h-${run.length}z`)
    .join('')
}
