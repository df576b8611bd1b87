using DolphinLean.Data.Bars;
using QuantConnect;

namespace DolphinLean.Engine.Feeds.Bars;

/// <summary>A security's streams, and which of them spoke last: that is what its cache shows.</summary>
internal sealed class BarSlot(Symbol symbol)
{
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

    /// <summary>Volume of the last trade bar that had any.</summary>
    public double Volume { get; private set; }

    /// <summary>Takes in a real bar of a stream.</summary>
    public void OnBar(BarStream stream)
    {
        Last = stream;
        if (stream.Kind == BarKind.Quote)
        {
            LastQuotes = stream;
            return;
        }
        LastTrades = stream;
        var volume = stream.Columns!.Volume[stream.Index];
        if (volume != 0)
            Volume = volume;
    }

    /// <summary>Adds a stream.</summary>
    public void Add(BarStream stream)
    {
        var streams = stream.Kind == BarKind.Trade ? Trades : Quotes;
        streams.Add(stream);
        streams.Sort(static (a, b) => a.LengthTicks.CompareTo(b.LengthTicks));
    }

    /// <summary>Forgets streams and prices.</summary>
    public void Clear()
    {
        Trades.Clear();
        Quotes.Clear();
        Last = LastTrades = LastQuotes = null;
        Volume = 0;
    }
}
