// A chart by lightweight-charts: a line, marks where we traded, and a level.
const shown = 240

export function libraryChart(element) {
  const { createChart, createSeriesMarkers, LineSeries, LineStyle } = window.LightweightCharts
  const colour = name => getComputedStyle(document.documentElement).getPropertyValue(name).trim()
  const chart = createChart(element, {
    autoSize: true,
    layout: { background: { color: 'transparent' }, textColor: colour('--muted'), fontFamily: 'system-ui, sans-serif' },
    grid: { vertLines: { visible: false }, horzLines: { color: colour('--line') } },
    timeScale: { timeVisible: true, secondsVisible: true, borderVisible: false, rightOffset: 4 },
    rightPriceScale: { borderVisible: false },
  })
  let line, markers, entry, last

  function begin() {
    line = chart.addSeries(LineSeries, { color: colour('--ink'), lineWidth: 2, priceLineVisible: false })
    markers = createSeriesMarkers(line, [])
    entry = undefined
    last = -Infinity
  }

  // Seconds, each once and never back, as the library wants them.
  function points(items) {
    const bySecond = new Map()
    for (const item of items) {
      const time = Math.floor(item.timeMs / 1000)
      if (time >= last)
        bySecond.set(time, { time, value: item.value })
    }
    return [...bySecond.values()].sort((a, b) => a.time - b.time)
  }

  begin()
  return {
    isNew: true,
    clear() {
      chart.removeSeries(line)
      begin()
      element.dataset.points = element.dataset.markers = 0
    },
    add(items) {
      const fresh = points(items)
      if (fresh.length === 0)
        return
      if (last === -Infinity) {
        line.setData(fresh)
        const precision = Math.abs(fresh[0].value) >= 1000 ? 2 : Math.abs(fresh[0].value) >= 1 ? 4 : 6
        line.applyOptions({ priceFormat: { type: 'price', precision, minMove: 10 ** -precision } })
        chart.timeScale().setVisibleLogicalRange({ from: fresh.length - shown, to: fresh.length + 4 })
      } else {
        fresh.forEach(point => line.update(point))
      }
      last = fresh.at(-1).time
      const count = line.data().length
      if (count < shown)
        chart.timeScale().fitContent()
      element.dataset.points = count
    },
    mark(fills) {
      markers.setMarkers(fills.map(fill => ({
        time: Math.floor(fill.timeMs / 1000), position: fill.quantity > 0 ? 'belowBar' : 'aboveBar', shape: fill.quantity > 0 ? 'arrowUp' : 'arrowDown',
        color: colour(fill.quantity > 0 ? '--up' : '--down'),
      })))
      element.dataset.markers = markers.markers().length
    },
    level(price) {
      if (entry?.options().price === price)
        return
      if (entry)
        line.removePriceLine(entry)
      entry = price ? line.createPriceLine({ price, color: colour('--wait'), lineStyle: LineStyle.Dashed, lineWidth: 1, axisLabelVisible: true, title: 'entry' }) : undefined
    },
  }
}
