namespace DolphinLean.Algorithms.Tests.Oracle;

/// <summary>
/// NDAlphaEngine as seed 001 §13 writes it, for comparison with the packaged algorithm: lists, plain doubles, no speed, and no
/// code of the product. SHORT and LONG, no book, posture APEX; boost and beta as they are given.
/// </summary>
internal sealed class SeedEngine(SeedParameters p)
{
    private const string BtcFallback = "BTCUSDT";

    private readonly int _regimeDirection = (int)p.Direction;
    private readonly SeedRandomState _rng = new(p.Seed);
    private readonly SeedBetSizer _betSizer = new(p);
    private readonly List<(string Asset, List<double> History)> _priceHistories = [];
    private readonly List<double> _velDivHistory = [];
    private readonly List<SeedTrade> _trades = [];
    private readonly List<SeedDailyRecord> _days = [];
    private double _capital = p.InitialCapital;
    private double _regimeSizeMult = 1.0;
    private SeedBreaker _breaker = new(p.DayBaseBoost, p.DayBeta, false);
    private bool _isNormalizing;
    private SeedPosition? _position;
    private int _globalBarIdx;
    private int _barCount;
    private int _lastExitBar = -1;

    public static SeedRun Run(SeedParameters parameters, IEnumerable<SeedDay> days)
    {
        var engine = new SeedEngine(parameters);
        foreach (var day in days)
            engine.ProcessDay(day);
        return engine.Result();
    }

    public SeedRun Result() => new(_trades, _days, _capital, _position);

    /// <summary>§13.1; without <paramref name="volRegimeOk"/> a row may enter from the day's 0-based row 100 on.</summary>
    public void ProcessDay(SeedDay day, Func<int, bool>? volRegimeOk = null, Func<int, SeedBreaker>? breaker = null)
    {
        var capitalBefore = _capital;
        var tradesBefore = _trades.Count;
        foreach (var asset in day.Assets)
        {
            if (!_priceHistories.Exists(h => h.Asset == asset))
                _priceHistories.Add((asset, []));
        }
        for (var ri = 0; ri < day.Timestamps.Length; ri++)
        {
            var vd = day.VelDiv[ri];
            var prices = PricesOf(day, ri);
            foreach (var (asset, history) in _priceHistories)
            {
                if (!prices.TryGetValue(asset, out var price))
                    continue;
                history.Add(price);
                if (history.Count > 500)
                    history.RemoveRange(0, history.Count - 200);
            }
            var volOk = volRegimeOk?.Invoke(ri) ?? ri >= 100;
            _breaker = breaker?.Invoke(ri) ?? _breaker;
            _isNormalizing = _position != null && (_isNormalizing || _breaker.HasNormalized);
            UpdateRegimeSizeMult(vd);
            ProcessBar(_globalBarIdx, day.Timestamps[ri], vd, prices, volOk);
            _globalBarIdx++;
        }
        _days.Add(new SeedDailyRecord(
            day.Date, _capital - capitalBefore, _capital, _breaker.Boost, _breaker.Beta, "OK", _trades.Count - tradesBefore));
    }

    private static Dictionary<string, double> PricesOf(SeedDay day, int ri)
    {
        var prices = new Dictionary<string, double>();
        for (var c = 0; c < day.Assets.Length; c++)
        {
            var price = day.Prices[ri * day.Assets.Length + c];
            if (price > 0)
                prices[day.Assets[c]] = price;
        }
        return prices;
    }

    /// <summary>§6.5 and §10.4.</summary>
    private void UpdateRegimeSizeMult(double velDiv)
    {
        if (_breaker.Beta > 0)
        {
            var strengthCubic = Math.Pow(SeedSignal.Ratio(p, velDiv), p.LeverageConvexity);
            _regimeSizeMult = _breaker.Boost * (1.0 + _breaker.Beta * strengthCubic);
        }
        else
        {
            _regimeSizeMult = _breaker.Boost;
        }
    }

    /// <summary>§13.2.</summary>
    private void ProcessBar(int barIdx, long time, double velDiv, Dictionary<string, double> prices, bool volRegimeOk)
    {
        _barCount++;
        _velDivHistory.Add(velDiv);
        if (_velDivHistory.Count > 200)
            _velDivHistory.RemoveAt(0);

        if (_position is { } held && prices.TryGetValue(held.Asset, out var price))
        {
            var reason = _isNormalizing ? "SUBDAY_ACB_NORMALIZATION" : SeedExit.Evaluate(p, held.EntryPrice, price, barIdx - held.EntryBar);
            if (reason != null)
                ExecuteExit(held, barIdx, time, price, reason);
        }

        if (_position == null && barIdx > _lastExitBar)
        {
            if (_barCount >= p.Lookback && volRegimeOk)
                TryEntry(barIdx, time, velDiv, prices);
        }
    }

    /// <summary>§13.3.</summary>
    private void TryEntry(int barIdx, long time, double velDiv, Dictionary<string, double> prices)
    {
        if (_capital <= 0)
            return;
        // A ranking that cannot lead to a trade need not be made: it has no effect of its own.
        if (!SeedSignal.PassesThreshold(p, velDiv))
            return;

        var tradeAsset = p.UseAssetSelection
            ? SeedIrp.FirstPassing(
                SeedIrp.RankAssets(_priceHistories, _regimeDirection), _regimeDirection, p.MinIrpAlignment, prices.ContainsKey)
            : prices.ContainsKey(BtcFallback) ? BtcFallback : null;
        if (tradeAsset == null)
            return;

        var dc = SeedSignal.CheckDc(p, _priceHistories.Find(h => h.Asset == tradeAsset).History);
        if (dc == SeedConfirmation.Contradict && p.DcSkipContradicts)
            return;
        var dcLevMult = dc == SeedConfirmation.Confirm ? p.DcLeverageBoost : 1.0;

        var size = _betSizer.CalculateSize(velDiv, SeedSignal.Trend(_velDivHistory));
        var clampedMax = Math.Min(p.MaxLeverage * _regimeSizeMult, p.AbsMaxLeverage);
        var rawLeverage = size.Leverage * dcLevMult * _regimeSizeMult;
        var finalLeverage = Math.Min(Math.Max(rawLeverage, p.MinLeverage), clampedMax);
        var notional = _capital * size.Fraction * finalLeverage;
        _position = new SeedPosition(
            tradeAsset, time, barIdx, prices[tradeAsset], finalLeverage, size.Fraction, notional, size.Bucket);
    }

    /// <summary>§8: costs, the trade's record and the sizer's feedback.</summary>
    private void ExecuteExit(SeedPosition held, int barIdx, long time, double price, string reason)
    {
        var settled = SeedExit.Settle(p, _rng, held.EntryPrice, price, held.Notional, reason);
        _capital += settled.Net;
        _betSizer.Record(held.Bucket, settled.Net > 0);
        _trades.Add(new SeedTrade(
            held.Asset, p.Direction, held.EntryTime, time, held.EntryPrice, price, held.Leverage, held.Fraction, held.Notional,
            held.Notional / held.EntryPrice, barIdx - held.EntryBar, reason, settled.Fees, settled.Net, _capital));
        _position = null;
        _lastExitBar = barIdx;
    }
}
