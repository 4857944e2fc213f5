/** Measured in a browser: labels of the drawings that can be seen which cover one another, or reach out of their drawing. */

/** Runs in the page: text, so that it needs no types of one. Boxes may touch by two pixels, for they are higher than their letters. */
export const labelFaults = `(() => {
  const faults = []
  const visible = [...document.querySelectorAll('figure svg')].filter((one) => one.getBoundingClientRect().width > 0)
  for (const svg of visible) {
    const where = svg.closest('figure').id
    const frame = svg.getBoundingClientRect()
    const labels = [...svg.querySelectorAll('text')]
      .filter((one) => one.textContent.trim() !== '')
      .map((one) => ({ text: one.textContent, box: one.getBoundingClientRect() }))
    labels.forEach(({ text, box }, at) => {
      const isOut = box.left < frame.left - 2 || box.right > frame.right + 2 || box.top < frame.top - 3 || box.bottom > frame.bottom + 3
      if (isOut) faults.push(where + ': "' + text + '" is cut off')
      for (const other of labels.slice(at + 1)) {
        const wide = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left)
        const high = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top)
        if (wide > 2 && high > 4) faults.push(where + ': "' + text + '" covers "' + other.text + '"')
      }
    })
  }
  return faults
})()`
