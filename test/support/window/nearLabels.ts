/** The labels of a field: those that name it, and the one it stands in unless that names another. */
function labelsOf(field: Element): readonly HTMLLabelElement[] {
  const around = field.closest('label')
  const near = around === null || around.htmlFor !== '' ? [] : [around]
  if (field.id === '') return near
  const all = [...field.ownerDocument.getElementsByTagName('label')]
  return [...all.filter((label) => label.htmlFor === field.id), ...near]
}

/**
 * Finds the labels of a field near it. jsdom asks every label of the page which field is its own, and
 * each of them looks through the page in turn: on a page with hundreds of fields that took most of
 * the time.
 */
export function findLabelsNear(): void {
  const labelable = [
    HTMLInputElement,
    HTMLSelectElement,
    HTMLTextAreaElement,
    HTMLButtonElement,
    HTMLMeterElement,
    HTMLProgressElement,
  ]
  for (const { prototype } of labelable) {
    Object.defineProperty(prototype, 'labels', {
      configurable: true,
      get(this: Element) {
        return labelsOf(this)
      },
    })
  }
}
