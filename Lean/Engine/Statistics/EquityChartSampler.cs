using DolphinLean.Engine.Results.Charts;

namespace DolphinLean.Engine.Statistics;

/// <summary>
/// Draws the equity curve: a candle at the first step later than the last candle by more than four minutes or, if longer, a
/// four-thousandth of the run. Steps that take no candle allocate nothing.
/// </summary>
public sealed class EquityChartSampler
{
    private const int SamplesPerRun = 4000;
    private const int EquityDecimals = 4;
    private const double UnitsPerOne = 1e4;
    private const double MostUnits = 1e15;
    private static readonly TimeSpan ShortestPeriod = TimeSpan.FromMinutes(4);

    private readonly CandleSeries _series;
    private readonly DateTime _start;
    private readonly TimeSpan _period;
    private DateTime _nextSample;
    private bool _hasValue;
    private bool _hasWarmedUp;
    private decimal _open;
    private decimal _high;
    private decimal _low;
    private decimal _close;

    /// <summary>Begins the curve.</summary>
    /// <param name="book">Where charts go; the Strategy Equity chart is made in it.</param>
    /// <param name="start">Start of the run, UTC.</param>
    /// <param name="end">End of the run, UTC: the last moment of the last day, as LEAN's end date is.</param>
    public EquityChartSampler(ChartBook book, DateTime start, DateTime end)
    {
        _series = book.Get(ChartNames.StrategyEquity).Add(new CandleSeries(ChartNames.Equity, 0, "$"));
        _start = start;
        _period = TimeSpan.FromMinutes(Math.Max(ShortestPeriod.TotalMinutes, (end - start).TotalMinutes / SamplesPerRun));
        _nextSample = start + _period;
    }

    /// <summary>Takes in the equity at the end of a step and adds a candle when one is due.</summary>
    /// <param name="time">Time of the step, UTC.</param>
    /// <param name="equity">Portfolio value, account currency.</param>
    /// <param name="force">Adds a candle in any case, as at the end of a run.</param>
    /// <returns>True when a candle was due.</returns>
    public bool Step(DateTime time, decimal equity, bool force = false)
    {
        Update(equity);
        if (!force && !IsDue(time))
            return false;
        _nextSample = time + _period;
        Close(time);
        return true;
    }

    /// <summary>
    /// Whether a step at this time would change nothing that is drawn, beyond doubt: no candle is due, and an equity that is known to within
    /// an error lies inside the candle begun. Such a step may be left out.
    /// </summary>
    public bool IsInside(DateTime time, double equity, double error) =>
        _hasValue && !IsDue(time) && equity - error > (double)_low + error && equity + error < (double)_high - error;

    /// <summary>Until when steps draw nothing as long as equity stays inside the candle begun; the beginning of time while none is begun.</summary>
    public DateTime QuietBefore => _hasValue ? _nextSample.AddTicks(1) : DateTime.MinValue;

    /// <summary>
    /// Widens the candle begun to equities of steps before <see cref="QuietBefore"/>, known to within an error; false, and nothing is done,
    /// where that leaves doubt about what is drawn. The close is left to the step that ends the candle.
    /// </summary>
    public bool TryWiden(double lowest, double highest, double error)
    {
        var isLower = !(lowest - error > (double)_low + error);
        var isHigher = !(highest + error < (double)_high - error);
        var (low, high) = (_low, _high);
        if ((isLower && !TryRound(lowest, error, out low)) || (isHigher && !TryRound(highest, error, out high)))
            return false;
        _low = Math.Min(_low, low);
        _high = Math.Max(_high, high);
        return true;
    }

    /// <summary>
    /// The number that a candle shows of an equity known to within an error; false where a rounding boundary or zero is too near to say.
    /// A candle of such numbers is that of the exact ones, because rounding keeps their order.
    /// </summary>
    public static bool TryRound(double equity, double error, out decimal rounded)
    {
        var units = equity * UnitsPerOne;
        var whole = Math.Round(units);
        var doubt = error * UnitsPerOne + Math.Abs(units) * 1e-15;
        rounded = default;
        if (!(Math.Abs(whole) is >= 1 and < MostUnits) || Math.Abs(units - whole) + doubt >= 0.5)
            return false;
        rounded = new decimal((long)whole) / (decimal)UnitsPerOne;
        return true;
    }

    /// <summary>Keeps the rhythm of the candles while the algorithm warms up, without drawing any.</summary>
    public void StepWarmingUp(DateTime time)
    {
        if (_hasWarmedUp && time <= _nextSample)
            return;
        _hasWarmedUp = true;
        _nextSample = time + _period;
    }

    /// <summary>Takes in the equity at a daily sample, which always ends a candle and leaves the rhythm of the others alone.</summary>
    public void SampleDay(DateTime time, decimal equity)
    {
        Update(equity);
        Close(time);
    }

    /// <summary>Takes in the equity of a daily sample that is taken again at its time.</summary>
    public void SampleDayAgain(decimal equity) => _series.MoveLastClose(Rounded(equity));

    /// <summary>Forgets the candle begun, when the run proper starts after a warm-up.</summary>
    public void Restart() => Forget();

    private bool IsDue(DateTime time) => time > _nextSample || time == _start && !_hasWarmedUp;

    /// <summary>Values are rounded when the candle closes: rounding keeps their order, and costs more than comparing them. As in LEAN, an equity of zero is no value.</summary>
    private void Update(decimal equity)
    {
        if (equity == 0)
            return;
        if (!_hasValue)
        {
            _open = _high = _low = _close = equity;
            _hasValue = true;
            return;
        }
        if (equity > _high)
            _high = equity;
        else if (equity < _low)
            _low = equity;
        _close = equity;
    }

    private void Close(DateTime time)
    {
        _series.AddLater(new ChartCandle(time, Rounded(_open), Rounded(_high), Rounded(_low), Rounded(_close)));
        Forget();
    }

    private static decimal Rounded(decimal equity) => Math.Round(equity, EquityDecimals);

    private void Forget()
    {
        _hasValue = false;
        _open = _high = _low = _close = 0;
    }
}
