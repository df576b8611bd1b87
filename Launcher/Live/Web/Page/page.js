// The page of a live session: it reads /events and writes what it finds; nothing else is asked for.
import { drawnChart } from './drawn-chart.js'
import { libraryChart } from './library-chart.js'
import { postureChart } from './posture-chart.js'

const $ = id => document.getElementById(id)
// `?charts=plain` shows what a build without the library shows.
const createChart = window.LightweightCharts && !location.search.includes('charts=plain') ? libraryChart : drawnChart
const silentAfterMs = 3000
const shownRows = 10

const prices = createChart($('prices'), { digits: 2 })
const equity = createChart($('equity'), { digits: 2 })
const regimes = postureChart($('regimes'))
let source, asset, heardMs = 0, wasReady = false, fills = []
let lists = {}

const time = ms => ms > 0 ? new Date(ms).toISOString().slice(0, 19).replace('T', ' ') : ''
const number = value => String(Number(value))
const money = value => Number(value).toLocaleString('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 })
const sign = value => value > 0 ? 'up' : value < 0 ? 'down' : ''

function cell(content) {
  const td = document.createElement('td')
  const [text, className] = Array.isArray(content) ? content : [content, '']
  td.textContent = text
  td.className = className
  return td
}

function fill(id, rows) {
  const body = $(id).tBodies[0]
  body.replaceChildren(...rows.map(cells => {
    const row = document.createElement('tr')
    row.append(...cells.map(cell))
    return row
  }))
}

function figure(name, value, className = '') {
  const box = document.createElement('div')
  box.className = 'figure'
  const label = document.createElement('span')
  label.textContent = name
  const text = document.createElement('b')
  text.textContent = value
  text.className = className
  box.append(label, text)
  return box
}

function showHealth(posture, reason) {
  const kind = posture === 'Ready' ? 'ok' : posture === 'Starting' ? 'wait' : ''
  $('health').textContent = posture
  $('health').className = `badge ${kind}`
  $('reason').textContent = reason
}

function showSession(session) {
  const parts = [session.name, session.algorithm, session.exchange]
  if (session.isPaper)
    parts.push('paper')
  $('session').textContent = parts.join(' · ')
  if (session.isRealMoney)
    $('session').append(' ', Object.assign(document.createElement('b'), { textContent: 'REAL MONEY' }))
  if ($('asset').options.length !== session.assets.length)
    $('asset').replaceChildren(...session.assets.map(name => new Option(name)))
}

function showStatus(status) {
  wasReady = status.posture === 'Ready'
  showHealth(status.posture, status.reason || (status.isWarmingUp && wasReady ? 'warming up' : ''))
  $('time').textContent = `${time(status.timeMs)} UTC`
  $('figures').replaceChildren(
    figure('equity', money(status.equity)), figure('unrealized', money(status.unrealizedProfit), sign(status.unrealizedProfit)),
    figure('realized', money(status.profit), sign(status.profit)), figure('fees', money(status.fees)), figure('cash', money(status.cash)),
    figure('bars', status.bars), figure('decisions', status.decisions),
    figure('request weight', `${status.health.usedWeight} / ${status.health.mostWeight}`), figure('unknown in messages', status.health.unknown))
  fill('positions', status.positions.map(p => [
    p.ticker, [number(p.quantity), sign(p.quantity)], number(p.averagePrice), number(p.price), [money(p.unrealizedProfit), sign(p.unrealizedProfit)]]))
  fill('orders', status.orders.map(o => [
    `${o.id} ${o.ticker} ${o.type}`, [number(o.quantity), sign(o.quantity)], number(o.filled), o.price ? number(o.price) : 'market', o.status]))
  fill('feeds', status.health.feeds.map(f => [f.name, f.isUp ? ['up', 'up'] : ['down', 'down'], `${(f.silentMs / 1000).toFixed(1)} s`, f.losses]))
}

function showServices(news) {
  $('regime').hidden = !news.services
  regimes.add(news.regimes, news.status?.timeMs)
  if (!news.services)
    return
  const { regime, services, fault, causes } = news.services
  $('strategy').textContent = regime.posture
  $('strategy').className = `badge ${regime.posture === 'APEX' ? 'ok' : regime.posture === 'HIBERNATE' ? '' : 'wait'}`
  $('causes').textContent = fault ? `grid: ${fault}` : causes
  fill('services', services.map(s => [
    s.name, s.isUp ? ['up', 'up'] : ['down', 'down'], s.silentSeconds < 0 ? 'not heard of' : `${s.silentSeconds.toFixed(1)} s`, s.steps, s.failures, s.fault]))
}

function remember(name, items, most = 200) {
  lists[name] = [...(lists[name] ?? []), ...items].slice(-most)
  return lists[name].slice(-shownRows).reverse()
}

function show(news) {
  heardMs = Date.now()
  if (asset !== news.asset) {
    asset = news.asset
    $('asset').value = asset
  }
  showSession(news.session)
  $('asset').value = asset
  if (news.status)
    showStatus(news.status)
  showServices(news)
  fills.push(...news.fills)
  prices.add(news.prices.map(p => ({ timeMs: p.timeMs, value: p.price })))
  equity.add(news.equity.map(p => ({ timeMs: p.timeMs, value: p.equity })))
  if (news.fills.length > 0 || prices.isNew) {
    prices.mark(fills.filter(f => f.ticker === asset))
    prices.isNew = false
  }
  prices.level(news.status?.positions.find(p => p.ticker === asset)?.averagePrice)
  fill('trades', remember('fills', news.fills).map(f => [time(f.timeMs), f.ticker, [number(f.quantity), sign(f.quantity)], number(f.price), number(f.fee)]))
  fill('decisions', remember('decisions', news.decisions).map(d => [time(d.timeMs), d.model, d.decision, d.asset, d.why]))
  fill('postures', remember('postures', news.postures).slice(0, 6).map(p => [time(p.timeMs), [p.posture, p.posture === 'Ready' ? 'up' : p.posture === 'Starting' ? '' : 'down'], p.reason]))
  fill('notes', remember('notes', news.notes).map(n => [time(n.timeMs), n.text]))
}

// All that there is comes with a new connection, so each begins with nothing.
function connect(wanted) {
  source?.close()
  source = new EventSource(`/events?asset=${encodeURIComponent(wanted ?? '')}`)
  source.onopen = () => {
    fills = []
    lists = {}
    prices.clear()
    equity.clear()
    regimes.clear()
    prices.isNew = true
  }
  source.onmessage = message => show(JSON.parse(message.data))
}

$('asset').onchange = () => connect($('asset').value)
for (const button of $('stop').querySelectorAll('button')) {
  button.onclick = async () => {
    const answer = await fetch(`/stop?positions=${button.dataset.positions}`, { method: 'POST', headers: { Authorization: `Bearer ${$('token').value}` } })
    $('stopped').textContent = answer.ok ? 'The session stops.' : answer.status === 401 ? '401: the token is not the one printed at the start' : `refused: ${answer.status}`
  }
}
setInterval(() => {
  if (Date.now() - heardMs > silentAfterMs)
    showHealth('no data', heardMs ? 'the session does not answer' : '')
}, 500)
connect(new URLSearchParams(location.search).get('asset'))
