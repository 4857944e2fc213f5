/** The script of the page: replaces each wide drawing by one that answers the pointer. Without it, or where it fails, the drawings stay. */

/** Plain browser JavaScript, kept as text because it never runs here. It expects the global `vega`. */
export const PAGE_SCRIPT = `(function () {
  'use strict'
  var charts = JSON.parse(document.getElementById('live-charts').textContent)
  var note = document.createElement('div')
  note.className = 'tooltip'
  note.hidden = true
  document.body.appendChild(note)

  function line(tag, text) {
    var element = document.createElement(tag)
    element.textContent = text
    return element
  }

  function show(handler, event, item, value) {
    if (value === null || value === undefined || typeof value !== 'object') {
      note.hidden = true
      return
    }
    note.replaceChildren()
    var table = document.createElement('table')
    Object.keys(value).forEach(function (name, at) {
      if (at === 0) {
        note.appendChild(line('strong', value[name]))
        return
      }
      var row = document.createElement('tr')
      row.appendChild(line('th', name))
      row.appendChild(line('td', value[name]))
      table.appendChild(row)
    })
    note.appendChild(table)
    note.hidden = false
    var right = event.clientX + 18
    var left = right + note.offsetWidth > window.innerWidth ? event.clientX - note.offsetWidth - 18 : right
    note.style.left = Math.max(4, left) + 'px'
    note.style.top = Math.max(4, Math.min(event.clientY + 14, window.innerHeight - note.offsetHeight - 4)) + 'px'
  }

  function unpack(source) {
    var table = source.values
    if (!table || !table.fields) return
    source.values = table.rows.map(function (row) {
      var object = {}
      table.fields.forEach(function (field, at) {
        object[field] = row[at]
      })
      return object
    })
  }

  Object.keys(charts).forEach(function (id) {
    charts[id].data.forEach(unpack)
    var place = document.querySelector('#' + id + ' .wide')
    var stage = document.createElement('div')
    var view = new vega.View(vega.parse(charts[id]), { renderer: 'svg', hover: true })
    view.tooltip(show).initialize(stage)
    view.runAsync().then(function () {
      place.replaceChildren(stage)
    })
  })
})()`
