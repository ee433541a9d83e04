import { elementAt, numberAt } from './elementAt'

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
    for (const [row, line] of inverse.entries()) line[column] = numberAt(solved, row)
  }
  return inverse
}

function choleskyFactor(matrix: Matrix): Matrix {
  const factor = matrix.map((row) => new Float64Array(row.length))
  for (const [i, row] of factor.entries()) {
    for (let j = 0; j <= i; j += 1) {
      const other = elementAt(factor, j)
      const rest = numberAt(elementAt(matrix, i), j) - product(row, other, j)
      if (i !== j) row[j] = rest / numberAt(other, j)
      else if (rest > 0) row[j] = Math.sqrt(rest)
      else throw new RangeError('The matrix is not positive definite')
    }
  }
  return factor
}

function product(a: Float64Array, b: Float64Array, length: number): number {
  let sum = 0
  for (let at = 0; at < length; at += 1) sum += numberAt(a, at) * numberAt(b, at)
  return sum
}

function solveWithFactor(factor: Matrix, right: Float64Array): Float64Array {
  const solved = Float64Array.from(right)
  for (const [i, row] of factor.entries()) {
    solved[i] = (numberAt(solved, i) - product(row, solved, i)) / numberAt(row, i)
  }
  for (let i = factor.length - 1; i >= 0; i -= 1) {
    let rest = numberAt(solved, i)
    for (let j = i + 1; j < factor.length; j += 1)
      rest -= numberAt(elementAt(factor, j), i) * numberAt(solved, j)
    solved[i] = rest / numberAt(elementAt(factor, i), i)
  }
  return solved
}
