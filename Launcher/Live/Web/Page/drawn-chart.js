// A chart that the page draws itself as SVG: a line, marks where we traded, and a level.
import { shape } from './shape.js'

const [height, right, bottom, shown] = [300, 76, 22, 240]

export function drawnChart(element) {
  const svg = shape('svg', { role: 'img' })
  element.append(svg)
  let points = [], fills = [], entry

  function draw() {
    const seen = points.slice(-shown)
    element.dataset.points = points.length
    if (seen.length < 2)
      return svg.replaceChildren()
    const [width, tall] = [Math.max(200, element.clientWidth), element.clientHeight || height]
    svg.setAttribute('viewBox', `0 0 ${width} ${tall}`)
    const [first, last] = [seen[0].timeMs, seen.at(-1).timeMs]
    const marks = fills.filter(fill => fill.timeMs >= first)
    const values = [...seen.map(p => p.value), ...marks.map(m => Number(m.price)), ...(entry ? [entry] : [])]
    let [low, high] = [Math.min(...values), Math.max(...values)]
    const margin = (high - low || Math.abs(high) * 0.001 || 1) * 0.08
    low -= margin
    high += margin
    const x = ms => Math.min(1, (ms - first) / (last - first || 1)) * (width - right)
    const y = value => (high - value) / (high - low) * (tall - bottom)
    const digits = Math.min(8, Math.max(2, 1 - Math.floor(Math.log10(high - low))))
    svg.replaceChildren(...axis(width, tall, low, high, y, digits), ...times(tall, first, last, x),
      ...(entry ? [
        shape('line', { x1: 0, x2: width - right, y1: y(entry), y2: y(entry), stroke: 'var(--wait)', 'stroke-dasharray': '6 4' }),
        shape('text', { x: 4, y: y(entry) - 4 }, `entry ${entry}`)] : []),
      shape('polyline', { class: 'line', fill: 'none', stroke: 'var(--ink)', 'stroke-width': 2, points: seen.map(p => `${x(p.timeMs).toFixed(1)},${y(p.value).toFixed(1)}`).join(' ') }),
      ...marks.map(mark => arrow(mark, x(mark.timeMs), y(Number(mark.price)))))
  }

  function axis(width, tall, low, high, y, digits) {
    return [0.1, 0.37, 0.63, 0.9].flatMap(part => {
      const value = low + (high - low) * part
      return [
        shape('line', { x1: 0, x2: width - right, y1: y(value), y2: y(value), stroke: 'var(--line)' }),
        shape('text', { x: width - right + 8, y: y(value) + 4 }, value.toFixed(digits))]
    })
  }

  function times(tall, first, last, x) {
    return [0, 0.25, 0.5, 0.75].map(part => {
      const ms = first + (last - first) * part
      return shape('text', { x: x(ms), y: tall - 4 }, new Date(ms).toISOString().slice(11, 19))
    })
  }

  function arrow(mark, x, y) {
    const isBuy = mark.quantity > 0
    const [tip, base] = isBuy ? [y + 3, y + 13] : [y - 3, y - 13]
    const path = shape('path', { class: 'trade', d: `M${x} ${tip} L${x - 6} ${base} L${x + 6} ${base} Z`, fill: `var(${isBuy ? '--up' : '--down'})` })
    path.append(shape('title', {}, `${Number(mark.quantity)} at ${Number(mark.price)}`))
    return path
  }

  return {
    isNew: true,
    clear() {
      points = []
      fills = []
      element.dataset.markers = 0
      draw()
    },
    add(items) {
      if (items.length === 0)
        return
      points.push(...items)
      draw()
    },
    mark(trades) {
      fills = trades
      element.dataset.markers = fills.length
      draw()
    },
    level(price) {
      if (entry === price)
        return
      entry = price
      draw()
    },
  }
}
