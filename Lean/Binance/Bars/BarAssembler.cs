using System.Globalization;
using DolphinLean.Binance.Messages;
using DolphinLean.Binance.Rest;
using DolphinLean.Binance.Venues;
using DolphinLean.Engine.Live.Venues;

namespace DolphinLean.Binance.Bars;

/// <summary>
/// Joins the closed candles of all assets into bars: history by REST, then the stream's, and by REST again what the stream
/// lacks. A bar goes out once, in order, and never changes.
/// </summary>
internal sealed class BarAssembler : IBarMaker
{
    private const long GraceMs = 2_000;
    private const long RepairWithinMs = 15_000;
    private const int RepairRows = 99;
    private const int MostHistoryRows = 1_500;

    private readonly long _lengthMs;
    private readonly string _interval;
    private readonly VenueCore _core;
    private readonly RestDesk _rest;
    private readonly Dictionary<string, int> _index = new(StringComparer.Ordinal);
    private readonly SortedDictionary<long, double[]> _waiting = [];
    private readonly Queue<VenueBar> _ready = [];
    private readonly double[] _last;
    private long _next;
    private long _repairedAtMs;
    private long _repairedNext;
    private int _repairing;
    private int _historyMissing;
    private bool _hasAsked;

    public BarAssembler(VenueCore core, RestDesk rest, IReadOnlyList<string> assets, BarLength length)
    {
        (_lengthMs, _interval) = (length.Ms, length.ToString());
        (_core, _rest, Assets) = (core, rest, assets);
        for (var i = 0; i < assets.Count; i++)
            _index.Add(assets[i], i);
        _last = new double[assets.Count];
        _historyMissing = assets.Count;
    }

    public IReadOnlyList<string> Assets { get; }

    public bool HasHistory => _hasAsked && _historyMissing == 0;

    public long MarketMs { get; private set; }

    public decimal LastPrice(string symbol) => _index.TryGetValue(symbol, out var asset) ? (decimal)_last[asset] : 0;

    public VenueBar? Next() => _ready.TryDequeue(out var bar) ? bar : null;

    /// <summary>Asks for history. The candle that is not closed yet comes on top.</summary>
    public void Begin(int bars)
    {
        if (_hasAsked)
            return;
        _hasAsked = true;
        var limit = Math.Clamp(bars + 1, 2, MostHistoryRows);
        // The last one that surely is over; what closes later comes by the stream, or is repaired.
        var end = _rest.ExchangeMs - GraceMs;
        end -= end % _lengthMs;
        _next = end - Math.Min(bars, limit) * _lengthMs;
        foreach (var asset in Assets)
            Ask(asset, string.Create(CultureInfo.InvariantCulture, $"&limit={limit}&endTime={end - 1}"), limit, end, () => _historyMissing--);
    }

    /// <summary>Takes a candle of the stream.</summary>
    public void Take(StreamEvent happened)
    {
        if (happened is not KlineEvent candle)
            return;
        MarketMs = Math.Max(MarketMs, candle.EventTime);
        if (candle.Kline is not { Close: { } close } || close <= 0 || !_index.TryGetValue(candle.Symbol, out var asset))
            return;
        _last[asset] = (double)close;
        if (candle.Kline.IsClosed == true && candle.Kline.Interval == _interval)
            Put(asset, candle.Kline.OpenTime, (double)close);
    }

    /// <summary>Lets bars go that are whole, and asks for what is late.</summary>
    public void Advance()
    {
        if (!HasHistory)
            return;
        while (TryRelease())
        {
            // One after another.
        }
        if (_repairing == 0 && IsLate && !IsRepairedLately)
            Repair();
    }

    public void Reset() => _repairedAtMs = 0;

    private bool IsLate => MarketMs >= _next + _lengthMs + GraceMs;

    private bool IsRepairedLately => _repairedAtMs != 0 && _core.NowMs - _repairedAtMs < RepairWithinMs;

    private bool TryRelease()
    {
        if (_waiting.TryGetValue(_next, out var prices) && !prices.Any(double.IsNaN))
        {
            Release(prices);
            return true;
        }
        // Asked for and not there: no candle of these assets was made.
        if (!IsLate || _repairing > 0 || _repairedNext <= _next)
            return false;
        if (prices != null)
            Release(prices);
        else
            _next += _lengthMs;
        return true;
    }

    private void Release(double[] prices)
    {
        _waiting.Remove(_next);
        for (var i = 0; i < prices.Length; i++)
        {
            if (_last[i] == 0 && prices[i] > 0)
                _last[i] = prices[i];
        }
        _ready.Enqueue(new VenueBar(_next, _lengthMs, prices));
        _next += _lengthMs;
    }

    private void Repair()
    {
        _repairedAtMs = _core.NowMs;
        var end = MarketMs - MarketMs % _lengthMs;
        if (MarketMs - end < GraceMs)
            end -= _lengthMs;
        var until = Math.Min(end, _next + RepairRows * _lengthMs);
        var missing = Assets.Where(asset => IsMissing(asset, until)).ToList();
        _repairing = missing.Count;
        if (_repairing == 0)
        {
            _repairedNext = until;
            return;
        }
        foreach (var asset in missing)
        {
            Ask(
                asset, string.Create(CultureInfo.InvariantCulture, $"&limit={RepairRows}&startTime={_next}&endTime={until - 1}"), RepairRows, until,
                () =>
                {
                    if (--_repairing == 0)
                        _repairedNext = until;
                });
        }
    }

    private bool IsMissing(string asset, long until)
    {
        for (var open = _next; open < until; open += _lengthMs)
        {
            if (!_waiting.TryGetValue(open, out var prices) || double.IsNaN(prices[_index[asset]]))
                return true;
        }
        return false;
    }

    private void Ask(string asset, string range, int limit, long until, Action done) => _rest.Poll(
        new RestCall("GET", "/fapi/v1/klines", $"symbol={asset}&interval={_interval}{range}", CandleRow.WeightOf(limit), Access.Public), answer =>
        {
            if (answer.Outcome == CallOutcome.Done)
            {
                foreach (var row in CandleRow.Parse(answer.Body).Where(row => row.OpenTimeMs + _lengthMs <= until))
                    Put(_index[asset], row.OpenTimeMs, row.Close);
            }
            else
            {
                _core.Halt($"candles of {asset} can't be read: {answer}");
            }
            done();
        });

    private void Put(int asset, long openTimeMs, double close)
    {
        if (_hasAsked && openTimeMs < _next)
            return;
        if (!_waiting.TryGetValue(openTimeMs, out var prices))
        {
            _waiting.Add(openTimeMs, prices = new double[Assets.Count]);
            prices.AsSpan().Fill(double.NaN);
        }
        if (double.IsNaN(prices[asset]))
            prices[asset] = close;
    }
}
