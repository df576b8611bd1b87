using QuantConnect.Data.Market;

namespace QuantConnect.Data.Consolidators;

/// <summary>The numbers of a trade bar on its way from the feed's columns, before anyone asks for an object.</summary>
internal readonly struct BarValues
{
    /// <summary>Symbol.</summary>
    public required Symbol Symbol { get; init; }

    /// <summary>Start in the exchange's zone.</summary>
    public required DateTime Time { get; init; }

    /// <summary>End in the exchange's zone.</summary>
    public required DateTime EndTime { get; init; }

    /// <summary>First price.</summary>
    public required double Open { get; init; }

    /// <summary>Highest price.</summary>
    public required double High { get; init; }

    /// <summary>Lowest price.</summary>
    public required double Low { get; init; }

    /// <summary>Last price.</summary>
    public required double Close { get; init; }

    /// <summary>Traded quantity in base units.</summary>
    public required double Volume { get; init; }

    /// <summary>The last price as LEAN shows it.</summary>
    public decimal Value => RoundTripDecimal.From(Close);

    /// <summary>Whether the bar repeats an older one.</summary>
    public bool IsFillForward { get; init; }

    /// <summary>Makes the bar.</summary>
    public TradeBar ToBar()
    {
        var bar = new TradeBar(
            Time, Symbol, RoundTripDecimal.From(Open), RoundTripDecimal.From(High), RoundTripDecimal.From(Low), Value, RoundTripDecimal.From(Volume),
            EndTime - Time);
        return IsFillForward ? (TradeBar)bar.Clone(true) : bar;
    }
}
