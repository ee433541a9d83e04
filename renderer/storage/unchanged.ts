/**
 * A reading that hands on its earlier answer, the very same value, while the new one says the same:
 * a live query whose answer is the same value draws nothing again.
 *
 * @param says what of an answer matters to whoever asks.
 */
export function unchanged<Answer>(
  read: () => Promise<Answer>,
  says: (answer: Answer) => string,
): () => Promise<Answer> {
  let known: { readonly answer: Answer; readonly said: string } | null = null
  return async () => {
    const answer = await read()
    const said = says(answer)
    if (known?.said !== said) known = { answer, said }
    return known.answer
  }
}
