// ccxt: the unified calls of binanceusdm, over REST and over its streams.
import ccxt from 'ccxt'
import { rest, socket, key, secret, check, same, eventually, failure, finish } from './session.mjs'

const exchange = new ccxt.pro.binanceusdm({ apiKey: key, secret, options: { defaultType: 'swap', fetchCurrencies: false, fetchMargins: false } })
for (const [name, path] of Object.entries({ fapiPublic: 'v1', fapiPublicV2: 'v2', fapiPublicV3: 'v3', fapiPrivate: 'v1', fapiPrivateV2: 'v2', fapiPrivateV3: 'v3' }))
  exchange.urls.api[name] = `${rest}/fapi/${path}`
exchange.urls.api.ws.future = `${socket}/ws`
// ccxt asks for this before it opens a socket without TLS.
await exchange.loadHttpProxyAgent()

const symbol = 'BTC/USDT:USDT'

// Market data.
await exchange.loadMarkets()
const market = exchange.market(symbol)
check('BTCUSDT is an active linear swap', market.swap && market.linear && market.active, market)
same('tick of BTCUSDT', market.precision.price, 0.1)
check('server time is near', Math.abs(await exchange.fetchTime() - Date.now()) < 5000)
const candles = await exchange.fetchOHLCV(symbol, '1m', undefined, 50)
same('50 candles', candles.length, 50)
check('candles go forward by a minute', candles.every((c, i) => i === 0 || c[0] - candles[i - 1][0] === 60000), candles)
check('high and low hold open and close', candles.every(c => c[2] >= Math.max(c[1], c[4]) && c[3] <= Math.min(c[1], c[4])), candles)
same('5 hours', (await exchange.fetchOHLCV(symbol, '1h', undefined, 5)).length, 5)
const book = await exchange.fetchOrderBook(symbol, 10)
check('the book is not crossed', book.bids[0][0] < book.asks[0][0], book)
check('there is a ticker', (await exchange.fetchTicker(symbol)).last > 0)
check('there are trades', (await exchange.fetchTrades(symbol)).length > 0)
check('there is a funding rate', (await exchange.fetchFundingRate(symbol)).markPrice > 0)

// Settings.
await exchange.setLeverage(10, symbol)
await exchange.setMarginMode('isolated', symbol)
check('margin type is isolated', (await exchange.fetchMarginMode(symbol)).marginMode === 'isolated')
const again = await failure('same margin type again', () => exchange.fapiPrivatePostMarginType({ symbol: market.id, marginType: 'ISOLATED' }))
check('-4046', again.message.includes('-4046'), again.message)
await exchange.setMarginMode('cross', symbol)
same('one-way mode', (await exchange.fetchPositionMode(symbol)).hedged, false)
check('leverage is 10', (await exchange.fetchLeverage(symbol)).longLeverage === 10)
check('brackets', (await exchange.fetchMarketLeverageTiers(symbol)).length > 3)
check('fees', (await exchange.fetchTradingFee(symbol)).taker === 0.0004)

// Balance.
const before = (await exchange.fetchBalance()).USDT
check('USDT is there', before.total > 9000, before)

// User stream.
const seen = []
let watching = true
const watcher = (async () => {
  while (watching)
    seen.push(...(await exchange.watchOrders(symbol)).map(order => ({ ...order })))
})()
watcher.catch(error => { if (watching) throw error })
await eventually('the user stream is open', () => Object.keys(exchange.clients).some(url => url.includes('/private/') && exchange.clients[url].isConnected))

// Limit: place, look up, change, cancel.
const price = exchange.priceToPrecision(symbol, book.bids[0][0] * 0.9)
const limit = await exchange.createOrder(symbol, 'limit', 'buy', 0.01, price, { clientOrderId: 'ccxt-limit-1' })
same('a new limit order is open', limit.status, 'open')
same('its client id', limit.clientOrderId, 'ccxt-limit-1')
same('it is found by id', (await exchange.fetchOrder(limit.id, symbol)).amount, 0.01)
same('it is among the open ones', (await exchange.fetchOpenOrders(symbol)).length, 1)
const duplicate = await failure('same client id', () => exchange.createOrder(symbol, 'limit', 'buy', 0.01, price, { clientOrderId: 'ccxt-limit-1' }))
check('-4116', duplicate.message.includes('-4116'), duplicate.message)
const changed = await exchange.editOrder(limit.id, symbol, 'limit', 'buy', 0.02, exchange.priceToPrecision(symbol, book.bids[0][0] * 0.91))
same('its new amount', changed.amount, 0.02)
const canceled = await exchange.cancelOrder(limit.id, symbol)
same('it is canceled', canceled.status, 'canceled')
await eventually('the stream said open and canceled', () => seen.some(o => o.id === limit.id && o.status === 'open') && seen.some(o => o.id === limit.id && o.status === 'canceled'))
const unknown = await failure('cancel again', () => exchange.cancelOrder(limit.id, symbol))
check('-2011 is OrderNotFound', unknown instanceof ccxt.OrderNotFound, unknown.message)

// Market and position.
const bought = await exchange.createOrder(symbol, 'market', 'buy', 0.5)
same('a market order fills', bought.status, 'closed')
same('whole', bought.filled, 0.5)
const [position] = await exchange.fetchPositions([symbol])
same('the position', position.contracts, 0.5)
same('is long', position.side, 'long')
check('has an entry price', Math.abs(position.entryPrice - bought.average) < 1e-6, position.entryPrice)
check('and a liquidation price below', position.liquidationPrice < position.entryPrice)
await eventually('the stream said closed', () => seen.some(o => o.id === bought.id && o.status === 'closed'))
check('my trades', (await exchange.fetchMyTrades(symbol)).some(trade => trade.order === bought.id && trade.fee.cost > 0))

// Time in force.
const bid = (await exchange.fetchOrderBook(symbol, 5)).bids[0][0]
const up = exchange.priceToPrecision(symbol, bid * 1.01)
const down = exchange.priceToPrecision(symbol, bid * 0.95)
const poster = await failure('post-only that would take', () => exchange.createOrder(symbol, 'limit', 'buy', 0.01, up, { postOnly: true }))
check('-5022', poster.message.includes('-5022'), poster.message)
const post = await exchange.createOrder(symbol, 'limit', 'buy', 0.01, down, { postOnly: true })
same('post-only rests', post.status, 'open')
const ioc = await exchange.createOrder(symbol, 'limit', 'buy', 0.01, down, { timeInForce: 'IOC' })
check('an IOC away from the market expires', ['expired', 'canceled'].includes(ioc.status), ioc.status)
const fok = await failure('a FOK away from the market', () => exchange.createOrder(symbol, 'limit', 'buy', 0.01, down, { timeInForce: 'FOK' }))
check('-5021', fok.message.includes('-5021'), fok.message)
same('a FOK at the market fills', (await exchange.createOrder(symbol, 'limit', 'buy', 0.01, up, { timeInForce: 'FOK' })).status, 'closed')
await exchange.cancelAllOrders(symbol)
same('none is open', (await exchange.fetchOpenOrders(symbol)).length, 0)

// Conditional orders: each type is placed, found and cancelled; one triggers.
const high = exchange.priceToPrecision(symbol, bid * 1.1)
const low = exchange.priceToPrecision(symbol, bid * 0.9)
const algos = [
  await exchange.createOrder(symbol, 'STOP_MARKET', 'sell', 0.01, undefined, { stopPrice: low, reduceOnly: true }),
  await exchange.createOrder(symbol, 'STOP', 'sell', 0.01, low, { stopPrice: low }),
  await exchange.createOrder(symbol, 'TAKE_PROFIT_MARKET', 'sell', 0.01, undefined, { stopPrice: high }),
  await exchange.createOrder(symbol, 'TAKE_PROFIT', 'sell', 0.01, high, { stopPrice: high }),
  await exchange.createOrder(symbol, 'TRAILING_STOP_MARKET', 'sell', 0.01, undefined, { trailingPercent: 2 }),
]
same('all five wait', (await exchange.fetchOpenOrders(symbol, undefined, undefined, { trigger: true })).length, 5)
for (const algo of algos)
  await exchange.cancelOrder(algo.id, symbol, { trigger: true })
same('none waits', (await exchange.fetchOpenOrders(symbol, undefined, undefined, { trigger: true })).length, 0)
const immediate = await failure('a stop that would trigger at once', () => exchange.createOrder(symbol, 'STOP_MARKET', 'sell', 0.01, undefined, { stopPrice: high }))
check('-2021', immediate.message.includes('-2021'), immediate.message)

// Refusals.
const broke = await failure('too large for the margin', () => exchange.createOrder(symbol, 'limit', 'buy', 100, down))
check('-2019', broke.message.includes('-2019'), broke.message)
const small = await failure('too small', () => exchange.fapiPrivatePostOrder({ symbol: market.id, side: 'BUY', type: 'MARKET', quantity: '0.0001' }))
check('-1111', small.message.includes('-1111'), small.message)
const moved = await failure('a stop at the old endpoint', () => exchange.fapiPrivatePostOrder({ symbol: market.id, side: 'SELL', type: 'STOP_MARKET', quantity: '0.01', stopPrice: low }))
check('-4120', moved.message.includes('-4120'), moved.message)

// Close, and reduce-only without a position.
const closed = await exchange.createOrder(symbol, 'market', 'sell', 0.51, undefined, { reduceOnly: true })
same('the position is closed', closed.filled, 0.51)
const nothing = await failure('reduce-only without a position', () => exchange.createOrder(symbol, 'market', 'sell', 0.01, undefined, { reduceOnly: true }))
check('-2022', nothing.message.includes('-2022'), nothing.message)
check('fees were paid', (await exchange.fetchBalance()).USDT.total !== before.total)

// Streams of the market.
check('trades stream', (await exchange.watchTrades(symbol)).length > 0)
const live = await exchange.watchOrderBook(symbol, 50)
check('the book streams', live.bids[0][0] < live.asks[0][0])
check('candles stream', (await exchange.watchOHLCV(symbol, '1m')).length > 0)
check('tickers stream', (await exchange.watchTicker(symbol)).last > 0)

// Position mode.
await exchange.setPositionMode(true, symbol)
same('a hedged long', (await exchange.createOrder(symbol, 'market', 'buy', 0.01, undefined, { positionSide: 'LONG' })).status, 'closed')
const wrong = await failure('one-way order in hedge mode', () => exchange.fapiPrivatePostOrder({ symbol: market.id, side: 'BUY', type: 'MARKET', quantity: '0.01' }))
check('-4061', wrong.message.includes('-4061'), wrong.message)
await exchange.createOrder(symbol, 'market', 'sell', 0.01, undefined, { positionSide: 'LONG' })
await exchange.setPositionMode(false, symbol)

watching = false
finish()
