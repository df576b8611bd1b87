// The strategy's posture and its inputs over time: a band of postures, and a line from 0 to 1 for each input.
import { shape } from './shape.js'

const [left, right, band, row, gap, most] = [120, 56, 16, 30, 8, 2000]
const lines = [
  ['risk multiplier', 'riskMultiplier'], ['invariant', 'invariant'], ['structural', 'structural'], ['microstructure', 'microstructure'],
  ['environmental', 'environmental'], ['capital', 'capital']]
const colours = { APEX: '--up', STALKER: '--wait', TURTLE: '--wait', HIBERNATE: '--down' }

export function postureChart(element) {
  const svg = shape('svg', { role: 'img', 'aria-label': 'Posture and its inputs over time' })
  element.append(svg)
  let points = []

  function draw() {
    element.dataset.points = points.length
    if (points.length === 0)
      return svg.replaceChildren()
    const width = Math.max(320, element.clientWidth)
    const [first, last] = [points[0].timeMs, points.at(-1).timeMs]
    const x = ms => left + (last > first ? (ms - first) / (last - first) : 1) * (width - left - right)
    svg.setAttribute('viewBox', `0 0 ${width} ${band + lines.length * (row + gap) + 24}`)
    svg.replaceChildren(shape('text', { x: 0, y: 12 }, 'posture'), shape('text', { x: width - right + 6, y: 12 }, points.at(-1).posture), ...postures(x), ...lines.flatMap(([name, key], i) => line(name, key, band + gap + i * (row + gap), width, x)), ...times(width, first, last, x))
  }

  function postures(x) {
    return points.map((point, i) => {
      const [from, to] = [x(point.timeMs), x(points[i + 1]?.timeMs ?? point.timeMs)]
      return shape('rect', { class: 'posture', 'data-posture': point.posture, x: from, y: 2, width: Math.max(1, to - from), height: band - 4, fill: `var(${colours[point.posture]})`, opacity: point.posture === 'TURTLE' ? 0.6 : 1 })
    })
  }

  function line(name, key, top, width, x) {
    const y = value => top + (1 - value) * row
    const seen = points.filter(point => point[key] !== null && point[key] !== undefined)
    return [
      shape('text', { x: 0, y: top + row / 2 + 4 }, name),
      shape('line', { x1: left, x2: width - right, y1: y(0), y2: y(0), stroke: 'var(--line)' }),
      shape('line', { x1: left, x2: width - right, y1: y(1), y2: y(1), stroke: 'var(--line)' }),
      shape('polyline', { class: 'input', 'data-input': name, fill: 'none', stroke: 'var(--ink)', 'stroke-width': 1.5, points: seen.map(point => `${x(point.timeMs).toFixed(1)},${y(point[key]).toFixed(1)}`).join(' ') }),
      shape('text', { x: width - right + 6, y: top + row / 2 + 4 }, seen.length ? seen.at(-1)[key].toFixed(3) : 'left out')]
  }

  function times(width, first, last, x) {
    return [first, (first + last) / 2, last].map((ms, i) => shape('text', {
      x: x(ms), y: band + lines.length * (row + gap) + 18, 'text-anchor': ['start', 'middle', 'end'][i] }, new Date(ms).toISOString().slice(5, 16).replace('T', ' ')))
  }

  return {
    clear() {
      points = []
      draw()
    },
    add(items) {
      if (items.length === 0)
        return
      points = [...points, ...items].slice(-most)
      draw()
    },
  }
}
