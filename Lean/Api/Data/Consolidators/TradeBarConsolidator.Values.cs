using QuantConnect.Data.Market;

namespace QuantConnect.Data.Consolidators;

// The way of a trade bar's numbers: the working bar grows by them, and no object is made of the bars taken in.
public partial class TradeBarConsolidator : IBarTaker
{
    private TradeBar? _numbersOf;
    private double _high;
    private double _low;

    bool IBarTaker.TryUpdate(in BarValues bar)
    {
        if (!TakesLast || GetType() != typeof(TradeBarConsolidator)) return false;
        if (!Advance(bar)) return true;
        if (_workingBar is null) Open(bar);
        else Extend(_workingBar, bar);
        return true;
    }

    private void Open(in BarValues bar)
    {
        var start = StartOf(bar.Time, bar.EndTime);
        _workingBar = new TradeBar(
            start,
            bar.Symbol,
            RoundTripDecimal.From(bar.Open),
            RoundTripDecimal.From(bar.High),
            RoundTripDecimal.From(bar.Low),
            bar.Value,
            RoundTripDecimal.From(bar.Volume),
            Period ?? bar.EndTime - bar.Time);
        (_numbersOf, _high, _low) = (_workingBar, bar.High, bar.Low);
    }

    private void Extend(TradeBar working, in BarValues bar)
    {
        if (!ReferenceEquals(working, _numbersOf)) (_numbersOf, _high, _low) = (working, (double)working.High, (double)working.Low);
        working.Close = bar.Value;
        working.Volume += RoundTripDecimal.From(bar.Volume);
        if (bar.High > _high) working.High = RoundTripDecimal.From(_high = bar.High);
        if (bar.Low < _low) working.Low = RoundTripDecimal.From(_low = bar.Low);
    }
}
