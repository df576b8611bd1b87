using DolphinLean.Data.Bars;
using QuantConnect;

namespace DolphinLean.Engine.Feeds.Bars;

/// <summary>A security's streams, and which of them spoke last: that is what its cache shows.</summary>
internal sealed class BarSlot(Symbol symbol)
{
    private double _volume;

    public Symbol Symbol { get; } = symbol;

    /// <summary>Its streams of trades, the shortest bars first.</summary>
    public List<BarStream> Trades { get; } = [];

    /// <summary>Its streams of quotes, the shortest bars first.</summary>
    public List<BarStream> Quotes { get; } = [];

    /// <summary>The stream whose real bar came last, quotes after trades; null before the first bar.</summary>
    public BarStream? Last { get; private set; }

    /// <summary>The stream whose real trade bar came last.</summary>
    public BarStream? LastTrades { get; private set; }

    /// <summary>The stream whose real quote bar came last.</summary>
    public BarStream? LastQuotes { get; private set; }

    /// <summary>Close of that bar, or the middle of its quotes; NaN before the first.</summary>
    public double LastPrice { get; private set; } = double.NaN;

    /// <summary>Volume of the last trade bar that had any. Few ask, so it is looked for then.</summary>
    public double Volume
    {
        get
        {
            if (Trades.Count == 1 && LastTrades is { } stream)
                KeepVolume(stream);
            return _volume;
        }
    }

    /// <summary>Takes in a real bar of a stream.</summary>
    public void OnBar(BarStream stream)
    {
        Last = stream;
        var (columns, index) = (stream.Columns!, stream.Index);
        if (stream.Kind == BarKind.Quote)
        {
            LastQuotes = stream;
            LastPrice = BarPrices.Middle(columns.BidClose[index], columns.AskClose[index]);
            return;
        }
        LastTrades = stream;
        LastPrice = columns.Close[index];
        if (Trades.Count > 1)
            KeepVolume(stream);
    }

    /// <summary>Keeps the volume of a trade stream's last bar that had any, before the bars are gone or other bars come between.</summary>
    public void KeepVolume(BarStream stream)
    {
        if (stream.Kind == BarKind.Trade && VolumeOf(stream) is var volume && volume != 0)
            _volume = volume;
    }

    /// <summary>The volume of the last bar of its day so far that had any; 0 if none had.</summary>
    private static double VolumeOf(BarStream stream)
    {
        var volumes = stream.Columns!.Volume;
        for (var index = stream.Index; index >= stream.FirstIndex; index--)
        {
            if (volumes[index] != 0)
                return volumes[index];
        }
        return 0;
    }

    /// <summary>Adds a stream.</summary>
    public void Add(BarStream stream)
    {
        var streams = stream.Kind == BarKind.Trade ? Trades : Quotes;
        if (LastTrades is { } trades)
            KeepVolume(trades);
        streams.Add(stream);
        streams.Sort(static (a, b) => a.LengthTicks.CompareTo(b.LengthTicks));
    }

    /// <summary>Forgets streams and prices.</summary>
    public void Clear()
    {
        Trades.Clear();
        Quotes.Clear();
        Last = LastTrades = LastQuotes = null;
        (_volume, LastPrice) = (0, double.NaN);
    }
}
