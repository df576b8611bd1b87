// Binance's own connector: REST by its names, market and user streams by its handlers.
import { DerivativesTradingUsdsFutures } from '@binance/derivatives-trading-usds-futures'
import { rest, socket, key, secret, check, same, eventually, failure, finish } from './session.mjs'

const client = new DerivativesTradingUsdsFutures({
  configurationRestAPI: { apiKey: key, apiSecret: secret, basePath: rest, retries: 0 },
  configurationWebsocketStreams: { wsURL: socket },
})
const api = client.restAPI
const data = async answer => (await answer).data()
const code = error => error.code ?? Number(/-\d{4}/.exec(error.message)?.[0])
const symbol = 'BTCUSDT'

// Market data.
const info = await data(api.exchangeInformation())
check('BTCUSDT trades', info.symbols.find(s => s.symbol === symbol)?.status === 'TRADING')
check('server time', Math.abs(Number((await data(api.checkServerTime())).serverTime) - Date.now()) < 5000)
const depth = await data(api.orderBook({ symbol, limit: 10 }))
check('the book is not crossed', Number(depth.bids[0][0]) < Number(depth.asks[0][0]), depth)
same('klines', (await data(api.klineCandlestickData({ symbol, interval: '1m', limit: 10 }))).length, 10)
same('mark price klines', (await data(api.markPriceKlineCandlestickData({ symbol, interval: '1m', limit: 3 }))).length, 3)
same('continuous klines', (await data(api.continuousContractKlineCandlestickData({ pair: symbol, contractType: 'PERPETUAL', interval: '5m', limit: 2 }))).length, 2)
check('mark price', Number((await data(api.markPrice({ symbol }))).markPrice) > 0)
check('book ticker', Number((await data(api.symbolOrderBookTicker({ symbol }))).bidPrice) > 0)
check('price', Number((await data(api.symbolPriceTickerV2({ symbol }))).price) > 0)
check('24 h', Number((await data(api.ticker24hrPriceChangeStatistics({ symbol }))).volume) > 0)
check('trades', (await data(api.recentTradesList({ symbol, limit: 5 }))).length > 0)
check('aggregate trades', (await data(api.compressedAggregateTradesList({ symbol, limit: 5 }))).length > 0)
check('funding info', (await data(api.getFundingRateInfo())).length > 0)
const weight = (await api.testConnectivity()).rateLimits
check('weight is told', weight.some(limit => limit.count > 0), weight)

// User stream and market streams.
const events = []
const { listenKey } = await data(api.startUserDataStream())
same('a listenKey has 64 characters', listenKey.length, 64)
same('and stays while it is valid', (await data(api.startUserDataStream())).listenKey, listenKey)
await data(api.keepaliveUserDataStream())
const streams = await client.websocketStreams.connect()
streams.userData(listenKey).on('message', message => events.push(message))
const market = {}
const listen = (name, stream) => stream.on('message', message => (market[name] ??= []).push(message))
listen('aggTrade', streams.aggregateTradeStreams({ symbol }))
listen('depth', streams.diffBookDepthStreams({ symbol, updateSpeed: '100ms' }))
listen('bookTicker', streams.individualSymbolBookTickerStreams({ symbol }))
listen('kline', streams.klineCandlestickStreams({ symbol, interval: '1m' }))
listen('markPrice', streams.markPriceStream({ symbol, updateSpeed: '1s' }))
listen('miniTicker', streams.individualSymbolMiniTickerStream({ symbol }))
await new Promise(resolve => setTimeout(resolve, 500))
const event = (type, test = () => true) => eventually(`an event ${type}`, () => events.find(e => e.e === type && test(e)))

// Settings.
same('leverage', Number((await data(api.changeInitialLeverage({ symbol, leverage: 12 }))).leverage), 12)
same('leverage in the event', (await event('ACCOUNT_CONFIG_UPDATE')).ac.l, 12)
same('symbol configuration', (await data(api.symbolConfiguration({ symbol })))[0].leverage, 12)
const tooHigh = await failure('leverage 500', () => api.changeInitialLeverage({ symbol, leverage: 500 }))
same('-4028', code(tooHigh), -4028)
same('-4046', code(await failure('crossed again', () => api.changeMarginType({ symbol, marginType: 'CROSSED' }))), -4046)
same('-4059', code(await failure('one-way again', () => api.changePositionMode({ dualSidePosition: 'false' }))), -4059)
same('position mode', (await data(api.getCurrentPositionMode())).dualSidePosition, false)
check('brackets', (await data(api.notionalAndLeverageBrackets({ symbol })))[0].brackets.length > 3)
same('fee', (await data(api.userCommissionRate({ symbol }))).takerCommissionRate, '0.000400')

// A limit order's life.
const price = Math.floor(Number(depth.bids[0][0]) * 0.9)
const order = await data(api.newOrder({ symbol, side: 'BUY', type: 'LIMIT', timeInForce: 'GTC', quantity: 0.01, price, newClientOrderId: 'official-1' }))
same('new', order.status, 'NEW')
same('new in the event', (await event('ORDER_TRADE_UPDATE', e => e.o.c === 'official-1')).o.x, 'NEW')
same('queried', (await data(api.queryOrder({ symbol, origClientOrderId: 'official-1' }))).orderId, order.orderId)
same('open', (await data(api.currentAllOpenOrders({ symbol }))).length, 1)
same('modified', (await data(api.modifyOrder({ symbol, side: 'BUY', orderId: order.orderId, quantity: 0.02, price: price + 10 }))).origQty, '0.020')
same('amendment in the event', (await event('ORDER_TRADE_UPDATE', e => e.o.x === 'AMENDMENT')).o.q, '0.020')
same('history of changes', (await data(api.getOrderModifyHistory({ symbol, orderId: order.orderId })))[0].amendment.origQty.after, '0.020')
same('margin is bound', Number((await data(api.accountInformationV3())).totalOpenOrderInitialMargin) > 0, true)
same('canceled', (await data(api.cancelOrder({ symbol, orderId: order.orderId }))).status, 'CANCELED')
await event('ORDER_TRADE_UPDATE', e => e.o.c === 'official-1' && e.o.X === 'CANCELED')
same('-2011', code(await failure('cancel again', () => api.cancelOrder({ symbol, orderId: order.orderId }))), -2011)
same('-2013', code(await failure('query a stranger', () => api.queryOrder({ symbol, orderId: 1 }))), -2013)

// Market order, position, trades, income.
const bought = await data(api.newOrder({ symbol, side: 'BUY', type: 'MARKET', quantity: 0.1, newOrderRespType: 'RESULT' }))
same('filled', bought.status, 'FILLED')
const fill = await event('ORDER_TRADE_UPDATE', e => e.o.i === bought.orderId && e.o.x === 'TRADE')
same('filled in the event', fill.o.X, 'FILLED')
same('a light event as well', (await event('TRADE_LITE', e => e.i === bought.orderId)).t, fill.o.t)
const update = await event('ACCOUNT_UPDATE', e => e.a.m === 'ORDER')
same('position in the event', update.a.P[0].pa, '0.100')
same('position asked for', (await data(api.positionInformationV3({ symbol })))[0].positionAmt, '0.100')
same('and in the old form', (await data(api.positionInformationV2({ symbol })))[0].leverage, '12')
same('balance', (await data(api.futuresAccountBalanceV3()))[0].asset, 'USDT')
check('trades', (await data(api.accountTradeList({ symbol }))).some(t => t.orderId === bought.orderId))
check('commission is an income', (await data(api.getIncomeHistory({ symbol, incomeType: 'COMMISSION' }))).length > 0)

// Conditional orders.
const far = { up: Math.ceil(price * 1.3), down: price }
const place = order => data(api.newAlgoOrder({ algoType: 'CONDITIONAL', symbol, quantity: 0.01, ...order }))
const placed = [
  await place({ side: 'SELL', type: 'STOP_MARKET', triggerPrice: far.down, clientAlgoId: 'official-stop' }),
  await place({ side: 'SELL', type: 'STOP', triggerPrice: far.down, price: far.down, timeInForce: 'GTC' }),
  await place({ side: 'SELL', type: 'TAKE_PROFIT_MARKET', triggerPrice: far.up, workingType: 'MARK_PRICE' }),
  await place({ side: 'SELL', type: 'TAKE_PROFIT', triggerPrice: far.up, price: far.up, timeInForce: 'GTC' }),
  await place({ side: 'SELL', type: 'TRAILING_STOP_MARKET', callbackRate: 1 }),
]
same('new', placed[0].algoStatus, 'NEW')
await event('ALGO_UPDATE', e => e.o.caid === 'official-stop' && e.o.X === 'NEW')
same('all wait', (await data(api.currentAllAlgoOpenOrders({ symbol }))).length, 5)
const types = ['STOP_MARKET', 'STOP', 'TAKE_PROFIT_MARKET', 'TAKE_PROFIT', 'TRAILING_STOP_MARKET']
for (const [i, type] of types.entries()) {
  const found = await data(api.queryAlgoOrder({ algoId: placed[i].algoId }))
  same(`${type} is found`, [found.orderType, found.algoStatus, found.side], [type, 'NEW', 'SELL'])
  await event('ALGO_UPDATE', e => e.o.aid === placed[i].algoId && e.o.X === 'NEW' && e.o.o === type)
}
same('its working type', (await data(api.queryAlgoOrder({ algoId: placed[2].algoId }))).workingType, 'MARK_PRICE')
await data(api.cancelAlgoOrder({ clientAlgoId: 'official-stop' }))
await event('ALGO_UPDATE', e => e.o.caid === 'official-stop' && e.o.X === 'CANCELED')
await data(api.cancelAllAlgoOpenOrders({ symbol }))
for (const algo of placed)
  await event('ALGO_UPDATE', e => e.o.aid === algo.algoId && e.o.X === 'CANCELED')
same('-2011 of an algo order that is over', code(await failure('cancel an algo order again', () => api.cancelAlgoOrder({ algoId: placed[0].algoId }))), -2011)
same('all are told', (await data(api.queryAllAlgoOrders({ symbol }))).filter(o => o.algoStatus === 'CANCELED').length >= 5, true)

// One that triggers: the price walks by a tick and more each second.
let near
for (let i = 0; i < 10 && !near; i++) {
  const last = Number((await data(api.symbolPriceTickerV2({ symbol }))).price)
  near = await place({ side: 'BUY', type: 'STOP_MARKET', triggerPrice: (last + 1).toFixed(1), clientAlgoId: `official-near-${i}` }).catch(error => {
    same('what would trigger at once is refused', code(error), -2021)
  })
}
const triggered = await eventually('a stop triggers', () => events.find(e => e.e === 'ALGO_UPDATE' && e.o.aid === near.algoId && ['TRIGGERED', 'FINISHED'].includes(e.o.X)), 120)
check('and names its order', Number(triggered.o.ai) > 0, triggered.o)
same('which fills', (await event('ORDER_TRADE_UPDATE', e => e.o.i === Number(triggered.o.ai) && e.o.X === 'FILLED')).o.c, near.clientAlgoId)
await data(api.newOrder({ symbol, side: 'SELL', type: 'MARKET', quantity: 0.01, reduceOnly: 'true' }))

// Every time in force of a limit order.
const bestBid = async () => Number((await data(api.symbolOrderBookTicker({ symbol }))).bidPrice)
const limitOrder = async (timeInForce, at, more) => data(api.newOrder({ symbol, side: 'BUY', type: 'LIMIT', timeInForce, quantity: 0.01, price: Math.round(await bestBid() * at), newOrderRespType: 'RESULT', ...more }))
const gtd = await limitOrder('GTD', 0.95, { goodTillDate: Date.now() + 700_000 })
same('GTD rests', gtd.status, 'NEW')
same('changed, it stays GTD', (await data(api.modifyOrder({ symbol, side: 'BUY', orderId: gtd.orderId, quantity: 0.02, price: Number(gtd.price) - 5 }))).timeInForce, 'GTD')
same('canceled', (await data(api.cancelOrder({ symbol, orderId: gtd.orderId }))).status, 'CANCELED')
same('GTC at the market fills', (await limitOrder('GTC', 1.01)).status, 'FILLED')
same('IOC at the market fills', (await limitOrder('IOC', 1.01)).status, 'FILLED')
same('IOC away from it expires', (await limitOrder('IOC', 0.95)).status, 'EXPIRED')
same('FOK at the market fills', (await limitOrder('FOK', 1.01)).status, 'FILLED')
same('-5021', code(await failure('FOK away from it', () => limitOrder('FOK', 0.95))), -5021)
same('-5022', code(await failure('GTX at the market', () => limitOrder('GTX', 1.01))), -5022)
same('a market order can not be changed', code(await failure('a change of a market order', () => api.modifyOrder({ symbol, side: 'BUY', orderId: bought.orderId, quantity: 0.02, price }))), -2013)
await data(api.newOrder({ symbol, side: 'SELL', type: 'MARKET', quantity: 0.03, reduceOnly: 'true' }))

// Several at once.
const batch = await data(api.placeMultipleOrders({
  batchOrders: [
    { symbol, side: 'BUY', type: 'LIMIT', timeInForce: 'GTX', quantity: '0.01', price: String(price), newClientOrderId: 'batch-1' },
    { symbol, side: 'SELL', type: 'LIMIT', timeInForce: 'GTC', quantity: '0.0001', price: String(price) },
  ],
}))
same('the first is taken', batch[0].status, 'NEW')
same('the second is refused', batch[1].code, -1111)
same('countdown', (await data(api.autoCancelAllOpenOrders({ symbol, countdownTime: 300 }))).countdownTime, '300')
await event('ORDER_TRADE_UPDATE', e => e.o.c === 'batch-1' && e.o.X === 'CANCELED')

// Refusals by code.
const refused = async (what, expected, order) => same(what, code(await failure(what, () => api.newOrder({ symbol, side: 'BUY', type: 'LIMIT', timeInForce: 'GTC', quantity: 0.01, price, ...order }))), expected)
await refused('unknown symbol', -1121, { symbol: 'NOPEUSDT' })
await refused('price off the tick', -1111, { price: price + 0.01 })
await refused('too little', -4164, { quantity: 0.001, price: 1000 })
await refused('price too high', -4016, { price: price * 2 })
await refused('too much', -2019, { quantity: 50 })
await refused('position side', -4061, { positionSide: 'LONG' })
await refused('reduce-only in the wrong direction', -2022, { reduceOnly: 'true' })
await refused('stop at the old endpoint', -4120, { type: 'STOP_MARKET', stopPrice: price })
const stranger = new DerivativesTradingUsdsFutures({ configurationRestAPI: { apiKey: 'x'.repeat(64), apiSecret: secret, basePath: rest, retries: 0 } })
await failure('an unknown key', () => stranger.restAPI.futuresAccountBalanceV3())
const forger = new DerivativesTradingUsdsFutures({ configurationRestAPI: { apiKey: key, apiSecret: 'wrong', basePath: rest, retries: 0 } })
same('a wrong signature', code(await failure('a wrong signature', () => forger.restAPI.futuresAccountBalanceV3())), -1022)

await data(api.newOrder({ symbol, side: 'SELL', type: 'MARKET', quantity: 0.1, reduceOnly: 'true' }))

// What the streams said.
for (const name of ['aggTrade', 'depth', 'bookTicker', 'kline', 'markPrice', 'miniTicker'])
  await eventually(`messages of ${name}`, () => market[name]?.length > 0)
await eventually('three depth events', () => market.depth.length >= 3)
check('each depth event follows the one before', market.depth.every((e, i) => i === 0 || e.pu === market.depth[i - 1].u), market.depth.map(e => [e.pu, e.U, e.u]))

await data(api.closeUserDataStream())
same('-1125', code(await failure('keep a closed key alive', () => api.keepaliveUserDataStream())), -1125)
finish()
