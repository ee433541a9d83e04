/** A square matrix as rows. */
export type Matrix = readonly Float64Array[]

/**
 * The inverse of a symmetric positive definite matrix, by Cholesky's decomposition.
 *
 * @param matrix n × n; only its lower half is read. A matrix that is not positive definite is a bug
 *        of the caller and throws.
 * @returns n × n, symmetric. Time n³.
 * @source Golub & Van Loan, Matrix Computations, section 4.2.
 * @example positiveInverse([Float64Array.of(4)]) // → [Float64Array.of(0.25)]
 */
export function positiveInverse(matrix: Matrix): Matrix {
  const size = matrix.length
  const factor = choleskyFactor(matrix)
  const inverse = Array.from({ length: size }, () => new Float64Array(size))
  for (let column = 0; column < size; column += 1) {
    const unit = new Float64Array(size)
    unit[column] = 1
    const solved = solveWithFactor(factor, unit)
    for (const [row, line] of inverse.entries()) line[column] = solved[row] ?? 0
  }
  return inverse
}

function choleskyFactor(matrix: Matrix): Matrix {
  const factor = matrix.map((row) => new Float64Array(row.length))
  for (const [i, row] of factor.entries()) {
    for (let j = 0; j <= i; j += 1) {
      const other = factor[j] ?? row
      const rest = (matrix[i]?.[j] ?? 0) - product(row, other, j)
      if (i !== j) row[j] = rest / (other[j] ?? 0)
      else if (rest > 0) row[j] = Math.sqrt(rest)
      else throw new RangeError('The matrix is not positive definite')
    }
  }
  return factor
}

function product(a: Float64Array, b: Float64Array, length: number): number {
  let sum = 0
  for (let at = 0; at < length; at += 1) sum += (a[at] ?? 0) * (b[at] ?? 0)
  return sum
}

function solveWithFactor(factor: Matrix, right: Float64Array): Float64Array {
  const solved = Float64Array.from(right)
  for (const [i, row] of factor.entries()) {
    solved[i] = ((solved[i] ?? 0) - product(row, solved, i)) / (row[i] ?? 0)
  }
  for (let i = factor.length - 1; i >= 0; i -= 1) {
    let rest = solved[i] ?? 0
    for (let j = i + 1; j < factor.length; j += 1) rest -= (factor[j]?.[i] ?? 0) * (solved[j] ?? 0)
    solved[i] = rest / (factor[i]?.[i] ?? 0)
  }
  return solved
}
