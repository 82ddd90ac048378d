/** A line through the middles of its steps, in a square of 100: it is stretched to where it is drawn. */
export function linePath(values: number[], top: number, steps = values.length): string {
  const points = values.map(
    (value, n) => `${round(middleOf(n, steps))} ${round(height(value, top))}`,
  )
  if (points.length === 1) return `M0 ${round(height(values[0] ?? 0, top))}H100`
  return points.length === 0 ? '' : `M${points.join('L')}`
}

/** The same down to the ground. */
export function areaPath(values: number[], top: number): string {
  const line = linePath(values, top)
  if (values.length < 2) return line && `${line}V100H0Z`
  return `${line}L${round(middleOf(values.length - 1, values.length))} 100L${round(middleOf(0, values.length))} 100Z`
}

/** The first round number that is enough, at least four: its half is whole, too. */
export function roundTop(most: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(most, 1)))
  const fits = [1, 2, 3, 4, 5, 6, 8, 10]
    .map((times) => times * power)
    .find((value) => value >= most && value % 2 === 0)
  return Math.max(fits ?? most, 4)
}

/** Which steps get a word below: at most so many, evenly apart, the last one always. */
export function labelledSteps(count: number, most: number): number[] {
  const apart = Math.max(1, Math.ceil(count / most))
  return Array.from(
    { length: Math.ceil(count / apart) },
    (_, n) => count - 1 - n * apart,
  ).toReversed()
}

export function middleOf(step: number, steps: number): number {
  return ((step + 0.5) / steps) * 100
}

function height(value: number, top: number): number {
  return 100 - (value / top) * 100
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
