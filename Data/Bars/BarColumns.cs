namespace DolphinLean.Data.Bars;

/// <summary>The bars of one series and UTC day in columns. Owned and reused by the caller; only the first <see cref="Count"/> values count.</summary>
/// <remarks>
/// Bars ascend strictly by start. Trade bars fill <see cref="Open"/> to <see cref="Volume"/>, quote bars the bid and ask columns. A side
/// that a quote bar lacks has NaN prices and size 0. Arrays are replaced when they grow: take them after each reading. Not thread-safe.
/// </remarks>
public sealed class BarColumns
{
    private const int FirstCapacity = 1440;

    /// <summary>Trades or quotes.</summary>
    public BarKind Kind { get; private set; }

    /// <summary>Number of bars.</summary>
    public int Count { get; private set; }

    /// <summary>Start of each bar in milliseconds since UTC midnight, 0 … 86,399,999.</summary>
    public int[] StartMs { get; private set; } = [];

    /// <summary>First trade price.</summary>
    public double[] Open { get; private set; } = [];

    /// <summary>Highest trade price.</summary>
    public double[] High { get; private set; } = [];

    /// <summary>Lowest trade price.</summary>
    public double[] Low { get; private set; } = [];

    /// <summary>Last trade price.</summary>
    public double[] Close { get; private set; } = [];

    /// <summary>Traded volume in base units.</summary>
    public double[] Volume { get; private set; } = [];

    /// <summary>First best bid; NaN where there was none.</summary>
    public double[] BidOpen { get; private set; } = [];

    /// <summary>Highest best bid; NaN where there was none.</summary>
    public double[] BidHigh { get; private set; } = [];

    /// <summary>Lowest best bid; NaN where there was none.</summary>
    public double[] BidLow { get; private set; } = [];

    /// <summary>Last best bid; NaN where there was none.</summary>
    public double[] BidClose { get; private set; } = [];

    /// <summary>Size at the last best bid, in base units.</summary>
    public double[] BidSize { get; private set; } = [];

    /// <summary>First best ask; NaN where there was none.</summary>
    public double[] AskOpen { get; private set; } = [];

    /// <summary>Highest best ask; NaN where there was none.</summary>
    public double[] AskHigh { get; private set; } = [];

    /// <summary>Lowest best ask; NaN where there was none.</summary>
    public double[] AskLow { get; private set; } = [];

    /// <summary>Last best ask; NaN where there was none.</summary>
    public double[] AskClose { get; private set; } = [];

    /// <summary>Size at the last best ask, in base units.</summary>
    public double[] AskSize { get; private set; } = [];

    /// <summary>Bars that fit without growing.</summary>
    public int Capacity(BarKind kind) => kind == BarKind.Trade ? Open.Length : BidOpen.Length;

    /// <summary>Empties the columns and says what they hold from here on.</summary>
    public void Clear(BarKind kind)
    {
        Kind = kind;
        Count = 0;
    }

    /// <summary>Sets the number of bars after the columns were filled.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The count is negative or beyond the capacity.</exception>
    public void SetCount(int count)
    {
        if (count < 0 || count > Capacity(Kind))
            throw new ArgumentOutOfRangeException(nameof(count), count, $"expected 0 to {Capacity(Kind)}");
        Count = count;
    }

    /// <summary>Makes room for a number of bars of the current kind; the values so far are kept.</summary>
    public void EnsureCapacity(int bars)
    {
        if (bars > Capacity(Kind))
            GrowValues(bars);
        if (StartMs.Length < Capacity(Kind))
            StartMs = Grown(StartMs, Capacity(Kind));
    }

    /// <summary>Adds bars of other columns of the same kind.</summary>
    /// <exception cref="ArgumentException">The other columns hold the other kind.</exception>
    public void Append(BarColumns source, int first, int count)
    {
        if (source.Kind != Kind)
            throw new ArgumentException($"expected {Kind} bars, found {source.Kind} bars", nameof(source));
        EnsureCapacity(Count + count);
        Array.Copy(source.StartMs, first, StartMs, Count, count);
        for (var column = 0; column < ValueColumns(Kind); column++)
            Array.Copy(source.Values(column), first, Values(column), Count, count);
        Count += count;
    }

    /// <summary>Number of columns of values, time not counted.</summary>
    internal static int ValueColumns(BarKind kind) => kind == BarKind.Trade ? 5 : 10;

    /// <summary>A column of values of the current kind, in the order of the text.</summary>
    internal double[] Values(int column) => (Kind, column) switch
    {
        (BarKind.Trade, 0) => Open,
        (BarKind.Trade, 1) => High,
        (BarKind.Trade, 2) => Low,
        (BarKind.Trade, 3) => Close,
        (BarKind.Trade, 4) => Volume,
        (BarKind.Quote, 0) => BidOpen,
        (BarKind.Quote, 1) => BidHigh,
        (BarKind.Quote, 2) => BidLow,
        (BarKind.Quote, 3) => BidClose,
        (BarKind.Quote, 4) => BidSize,
        (BarKind.Quote, 5) => AskOpen,
        (BarKind.Quote, 6) => AskHigh,
        (BarKind.Quote, 7) => AskLow,
        (BarKind.Quote, 8) => AskClose,
        (BarKind.Quote, 9) => AskSize,
        _ => throw new ArgumentOutOfRangeException(nameof(column), column, $"expected 0 to {ValueColumns(Kind) - 1}"),
    };

    private void GrowValues(int bars)
    {
        if (Kind == BarKind.Trade)
        {
            (Open, High, Low, Close, Volume) =
                (Grown(Open, bars), Grown(High, bars), Grown(Low, bars), Grown(Close, bars), Grown(Volume, bars));
            return;
        }
        (BidOpen, BidHigh, BidLow, BidClose, BidSize) =
            (Grown(BidOpen, bars), Grown(BidHigh, bars), Grown(BidLow, bars), Grown(BidClose, bars), Grown(BidSize, bars));
        (AskOpen, AskHigh, AskLow, AskClose, AskSize) =
            (Grown(AskOpen, bars), Grown(AskHigh, bars), Grown(AskLow, bars), Grown(AskClose, bars), Grown(AskSize, bars));
    }

    private static T[] Grown<T>(T[] array, int bars)
    {
        if (array.Length >= bars)
            return array;
        Array.Resize(ref array, Math.Max(bars, Math.Max(FirstCapacity, 2 * array.Length)));
        return array;
    }
}
