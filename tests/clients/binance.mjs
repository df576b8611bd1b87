// The `binance` package of npm: its USDM client and its socket client, which keeps the listenKey by itself.
import { USDMClient, WebsocketClient } from 'binance'
import { rest, socket, key, secret, check, same, eventually, failure, finish } from './session.mjs'

const client = new USDMClient({ api_key: key, api_secret: secret, baseUrl: rest, disableTimeSync: true })
const symbol = 'ETHUSDT'
const refuses = async (what, expected, call) => same(what, (await failure(what, call)).code, expected)

// Market data.
check('the symbol trades', (await client.getExchangeInfo()).symbols.some(s => s.symbol === symbol && s.status === 'TRADING'))
const book = await client.getOrderBook({ symbol, limit: 20 })
check('the book is not crossed', Number(book.bids[0][0]) < Number(book.asks[0][0]))
same('klines', (await client.getKlines({ symbol, interval: '15m', limit: 4 })).length, 4)
check('mark price', Number((await client.getMarkPrice({ symbol })).markPrice) > 0)

// Streams: it asks for the listenKey and chooses the paths by itself.
const messages = []
const sockets = new WebsocketClient(
  { api_key: key, api_secret: secret, beautify: false, wsUrl: socket, restOptions: { baseUrl: rest, disableTimeSync: true } },
  { trace() {}, info() {}, error: console.error })
sockets.on('message', message => messages.push(message.data ?? message))
sockets.on('exception', error => console.error('exception', error))
await sockets.subscribeUsdFuturesUserDataStream()
await sockets.subscribe([`${symbol.toLowerCase()}@aggTrade`, `${symbol.toLowerCase()}@kline_1m`], 'usdmMarket')
await sockets.subscribe([`${symbol.toLowerCase()}@depth@100ms`], 'usdmPublic')
const event = (type, test = () => true) => eventually(`an event ${type}`, () => messages.find(e => e.e === type && test(e)))

// Settings.
await client.setLeverage({ symbol, leverage: 5 })
same('leverage in the event', (await event('ACCOUNT_CONFIG_UPDATE')).ac.l, 5)
await client.setMarginType({ symbol, marginType: 'ISOLATED' })
await refuses('the same margin type', -4046, () => client.setMarginType({ symbol, marginType: 'ISOLATED' }))
same('configuration', (await client.getFuturesSymbolConfig({ symbol }))[0].marginType, 'ISOLATED')

// An isolated position, its margin, and its end.
const quantity = 0.5
const bought = await client.submitNewOrder({ symbol, side: 'BUY', type: 'MARKET', quantity, newOrderRespType: 'RESULT' })
same('filled', bought.status, 'FILLED')
const position = async () => (await client.getPositions({ symbol })).find(p => p.symbol === symbol)
const isolated = await position()
same('position', Number(isolated.positionAmt), quantity)
check('its own margin', Number(isolated.isolatedWallet) > 0, isolated)
check('liquidation below the entry', Number(isolated.liquidationPrice) > 0 && Number(isolated.liquidationPrice) < Number(isolated.entryPrice), isolated)
await client.setIsolatedPositionMargin({ symbol, amount: 10, type: 1 })
same('margin came in', (Number((await position()).isolatedWallet) - Number(isolated.isolatedWallet)).toFixed(2), '10.00')
same('and in the event', (await event('ACCOUNT_UPDATE', e => e.a.m === 'MARGIN_TRANSFER')).a.P[0].mt, 'isolated')
await refuses('margin type with a position', -4048, () => client.setMarginType({ symbol, marginType: 'CROSSED' }))
await refuses('position mode with a position', -4068, () => client.setPositionMode({ dualSidePosition: 'true' }))

// A stop that closes whatever the position is.
const stop = await client.submitNewAlgoOrder({
  algoType: 'CONDITIONAL', symbol, side: 'SELL', type: 'STOP_MARKET', triggerPrice: (Number(book.bids[0][0]) * 0.5).toFixed(2), closePosition: 'true', clientAlgoId: 'x-15PC4ZJystop',
})
same('a stop that closes the position waits', stop.closePosition, true)
await client.cancelAlgoOrder({ algoId: stop.algoId })
same('canceled', (await client.getAlgoOrder({ algoId: stop.algoId })).algoStatus, 'CANCELED')

// Conditional orders of every type: placed, found, cancelled.
const far = { low: (Number(book.bids[0][0]) * 0.8).toFixed(2), high: (Number(book.bids[0][0]) * 1.2).toFixed(2) }
const conditional = {
  STOP_MARKET: { triggerPrice: far.low },
  STOP: { triggerPrice: far.low, price: far.low, timeInForce: 'GTC' },
  TAKE_PROFIT_MARKET: { triggerPrice: far.high },
  TAKE_PROFIT: { triggerPrice: far.high, price: far.high, timeInForce: 'GTC' },
  TRAILING_STOP_MARKET: { callbackRate: 3 },
}
for (const [type, terms] of Object.entries(conditional)) {
  const placed = await client.submitNewAlgoOrder({ algoType: 'CONDITIONAL', symbol, side: 'SELL', type, quantity: 0.1, reduceOnly: 'true', ...terms })
  same(`${type} waits`, [placed.orderType, placed.algoStatus], [type, 'NEW'])
  same(`${type} is found`, (await client.getAlgoOrder({ algoId: placed.algoId })).orderType, type)
  await event('ALGO_UPDATE', e => e.o.aid === placed.algoId && e.o.X === 'NEW')
  await client.cancelAlgoOrder({ algoId: placed.algoId })
  await event('ALGO_UPDATE', e => e.o.aid === placed.algoId && e.o.X === 'CANCELED')
}

// Orders.
const price = (Number(book.bids[0][0]) * 0.95).toFixed(2)
const limit = await client.submitNewOrder({ symbol, side: 'BUY', type: 'LIMIT', timeInForce: 'GTC', quantity: 0.1, price, newClientOrderId: 'x-15PC4ZJyfirst' })
same('new', limit.status, 'NEW')
same('queried', (await client.getOrder({ symbol, orderId: limit.orderId })).clientOrderId, 'x-15PC4ZJyfirst')
same('modified', (await client.modifyOrder({ symbol, side: 'BUY', orderId: limit.orderId, quantity: 0.2, price })).origQty, '0.200')
same('canceled', (await client.cancelOrder({ symbol, orderId: limit.orderId })).status, 'CANCELED')
await event('ORDER_TRADE_UPDATE', e => e.o.i === limit.orderId && e.o.x === 'CANCELED')
await refuses('an order that is gone', -2011, () => client.cancelOrder({ symbol, orderId: limit.orderId }))
await refuses('an order that never was', -2013, () => client.getOrder({ symbol, orderId: 42 }))
await refuses('a bad interval', -1120, () => client.getKlines({ symbol, interval: '7m' }))
await refuses('no price', -1102, () => client.submitNewOrder({ symbol, side: 'BUY', type: 'LIMIT', timeInForce: 'GTC', quantity: 0.1 }))
await refuses('post-only that would take', -5022, () => client.submitNewOrder({ symbol, side: 'BUY', type: 'LIMIT', timeInForce: 'GTX', quantity: 0.1, price: (Number(price) * 1.1).toFixed(2) }))

const sold = await client.submitNewOrder({ symbol, side: 'SELL', type: 'MARKET', quantity, reduceOnly: 'true', newOrderRespType: 'RESULT' })
same('closed', sold.status, 'FILLED')
await event('ORDER_TRADE_UPDATE', e => e.o.i === sold.orderId && e.o.x === 'TRADE')
same('margin came back', Number((await client.getAccountInformation()).totalPositionInitialMargin), 0)
await client.setMarginType({ symbol, marginType: 'CROSSED' })
check('income', (await client.getIncomeHistory({ symbol })).some(i => i.incomeType === 'REALIZED_PNL'))

for (const type of ['aggTrade', 'kline', 'depthUpdate'])
  await event(type)
await client.closeFuturesUserDataListenKey()
finish()
