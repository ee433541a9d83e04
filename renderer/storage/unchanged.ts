interface Known<Answer> {
  readonly answer: Answer
  readonly said: string
}

/**
 * A reading that hands on its earlier answer, the very same value, while the new one says the same:
 * a live query whose answer is the same value draws nothing again.
 *
 * @param says what of an answer matters to whoever asks.
 * @param first an answer that is on the screen already.
 */
export function unchanged<Answer>(
  read: () => Promise<Answer>,
  says: (answer: Answer) => string,
  first?: Answer,
): () => Promise<Answer> {
  let known: Known<Answer> | null =
    first === undefined ? null : { answer: first, said: says(first) }
  return async () => {
    const answer = await read()
    const said = says(answer)
    if (known === null || known.said !== said) known = { answer, said }
    return known.answer
  }
}

/**
 * A reading whose first answer is what is on the screen already, the very same value, while it says
 * the same: the page that has just been drawn is not drawn again. Every later answer is its own.
 *
 * @param says what two answers so close to each other can differ in.
 * @param first what is on the screen.
 */
export function firstUnchanged<Answer>(
  read: () => Promise<Answer>,
  says: (answer: Answer) => string,
  first: Answer | undefined,
): () => Promise<Answer> {
  let shown = first
  return async () => {
    const answer = await read()
    const earlier = shown
    shown = undefined
    return earlier !== undefined && says(earlier) === says(answer) ? earlier : answer
  }
}
