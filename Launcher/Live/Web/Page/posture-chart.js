// The strategy's posture and its inputs over time: a band of postures, and a line from 0 to 1 for each input. What is not known leaves a gap.
import { shape } from './shape.js'

const [left, right, band, row, gap, most, nameWidth] = [120, 84, 20, 30, 8, 2000, 80]
// Evaluations come a minute apart: what is older than two of them says nothing about later.
const holdsMs = 120_000
const lines = [
  ['risk multiplier', 'riskMultiplier'], ['invariant', 'invariant'], ['structural', 'structural'], ['microstructure', 'microstructure'],
  ['environmental', 'environmental'], ['capital', 'capital']]
const colours = { APEX: '--up', STALKER: '--wait', TURTLE: '--wait', HIBERNATE: '--down' }

export function postureChart(element) {
  const svg = shape('svg', { role: 'img', 'aria-label': 'Posture and its inputs over time' })
  element.append(svg)
  let points = [], now = 0, drawnMs = 0

  function draw() {
    element.dataset.points = points.length
    drawnMs = now
    if (points.length === 0)
      return svg.replaceChildren()
    const width = Math.max(320, element.clientWidth)
    const [first, last] = [points[0].timeMs, Math.max(now, points.at(-1).timeMs)]
    const x = ms => left + (last > first ? (ms - first) / (last - first) : 1) * (width - left - right)
    svg.setAttribute('viewBox', `0 0 ${width} ${band + lines.length * (row + gap) + 24}`)
    svg.replaceChildren(
      label(0, 14, 'posture'), label(width - right + 8, 14, points.at(-1).posture), ...spans(last).flatMap(span => posture(span, x)),
      ...lines.flatMap(([name, key], i) => line(name, key, band + gap + i * (row + gap), width, x, last)), ...times(first, last, x))
  }

  const label = (x, y, text) => shape('text', { x, y }, text)

  // Up to when a point holds: until the next, but no longer than it can; the trader's own HIBERNATE has no inputs, and lasts.
  function until(i, last) {
    const next = points[i + 1]?.timeMs ?? last
    return points[i].invariant === null ? next : Math.min(next, points[i].timeMs + holdsMs)
  }

  // Neighbours of one posture are one span.
  function spans(last) {
    const found = []
    points.forEach((point, i) => {
      if (found.at(-1)?.posture === point.posture && found.at(-1).to === point.timeMs)
        found.at(-1).to = until(i, last)
      else
        found.push({ posture: point.posture, from: point.timeMs, to: until(i, last) })
    })
    return found
  }

  function posture(span, x) {
    const [from, to] = [x(span.from), x(span.to)]
    const opacity = span.posture === 'TURTLE' ? 0.6 : 1
    return [
      shape('rect', { class: 'posture', 'data-posture': span.posture, x: from, y: 2, width: Math.max(1, to - from), height: band - 4, fill: `var(${colours[span.posture]})`, opacity }),
      ...(to - from > nameWidth ? [shape('text', { class: 'on', x: (from + to) / 2, y: band - 6, 'text-anchor': 'middle' }, span.posture)] : [])]
  }

  function line(name, key, top, width, x, last) {
    const y = value => top + (1 - value) * row
    const value = points.at(-1)[key]
    const state = value !== null ? value.toFixed(3) : points.some(point => point[key] !== null) ? 'unknown' : 'left out'
    return [
      label(0, top + row / 2 + 4, name),
      ...[0, 1].map(level => shape('line', { x1: left, x2: width - right, y1: y(level), y2: y(level), stroke: 'var(--line)' })),
      ...known(key, last).map(part => shape('polyline', {
        class: 'input', 'data-input': name, fill: 'none', stroke: 'var(--ink)', 'stroke-width': 1.5,
        points: part.map(([ms, level]) => `${x(ms).toFixed(1)},${y(level).toFixed(1)}`).join(' ') })),
      label(width - right + 8, top + row / 2 + 4, state)]
  }

  // Runs of moments at which an input was known, each value up to the next evaluation.
  function known(key, last) {
    const runs = []
    points.forEach((point, i) => {
      if (point[key] === null)
        return
      if (runs.at(-1)?.at(-1)[0] !== point.timeMs)
        runs.push([])
      runs.at(-1).push([point.timeMs, point[key]], [until(i, last), point[key]])
    })
    return runs
  }

  function times(first, last, x) {
    return [first, (first + last) / 2, last].map((ms, i) => shape('text', {
      x: x(ms), y: band + lines.length * (row + gap) + 18, 'text-anchor': ['start', 'middle', 'end'][i] }, new Date(ms).toISOString().slice(5, 16).replace('T', ' ')))
  }

  return {
    clear() {
      points = []
      draw()
    },
    // Evaluations come a minute apart; between them the last one grows longer.
    add(items, timeMs) {
      points = [...points, ...items].slice(-most)
      now = Math.max(now, timeMs ?? 0)
      if (items.length > 0 || now - drawnMs > 5000)
        draw()
    },
  }
}
