using QuantConnect.Data.Market;

namespace QuantConnect.Data.Consolidators;

/// <summary>Gives out a bar for each brick that the price has moved, and for two bricks against the last bar; wicks keep the extremes.</summary>
public class RenkoConsolidator : ConsolidatorBase
{
    private bool _isFirst = true;
    private RenkoBar? _last;
    private RenkoBar? _current;

    /// <summary>Bars of a size.</summary>
    /// <param name="barSize">Size of a brick, above 0.</param>
    public RenkoConsolidator(decimal barSize)
    {
        RequirePositive(barSize);
        BarSize = barSize;
    }

    /// <summary>Raised for each finished bar, before the untyped event.</summary>
    public new event EventHandler<RenkoBar>? DataConsolidated;

    /// <summary>How the bars are drawn.</summary>
    public RenkoType Type => RenkoType.Wicked;

    /// <summary>A copy of the last finished bar.</summary>
    public override IBaseData? WorkingData => _current?.Clone();

    /// <inheritdoc/>
    public override Type InputType => typeof(IBaseData);

    /// <inheritdoc/>
    public override Type OutputType => typeof(RenkoBar);

    /// <summary>Size of a brick.</summary>
    protected decimal BarSize { get; set; }

    /// <summary>Start of the unfinished bar.</summary>
    protected DateTime OpenOn { get; set; }

    /// <summary>Time of the last price.</summary>
    protected DateTime CloseOn { get; set; }

    /// <summary>Open of the unfinished bar.</summary>
    protected decimal OpenRate { get; set; }

    /// <summary>Highest price since the last fall.</summary>
    protected decimal HighRate { get; set; }

    /// <summary>Lowest price since the last rise.</summary>
    protected decimal LowRate { get; set; }

    /// <summary>The last price.</summary>
    protected decimal CloseRate { get; set; }

    /// <summary>The multiple of a size that is nearest to a price.</summary>
    public static decimal GetClosestMultiple(decimal price, decimal barSize)
    {
        RequirePositive(barSize);
        var below = Math.Floor(price / barSize);
        return barSize * (below + Math.Round((price - barSize * below) / barSize));
    }

    /// <inheritdoc/>
    public override void Update(IBaseData data)
    {
        var price = data.Price;
        CloseOn = data.Time;
        if (_isFirst)
        {
            _isFirst = false;
            OpenOn = data.Time;
            OpenRate = HighRate = LowRate = CloseRate = GetClosestMultiple(price, BarSize);
            return;
        }

        HighRate = Math.Max(HighRate, price);
        LowRate = Math.Min(LowRate, price);
        CloseRate = price;
        if (price > OpenRate) Rise(data.Symbol);
        else if (price < OpenRate) Fall(data.Symbol);
    }

    /// <summary>Does nothing: time ends no bar.</summary>
    public override void Scan(DateTime currentLocalTime)
    {
    }

    /// <inheritdoc/>
    public override void Reset()
    {
        _isFirst = true;
        _last = _current = null;
        OpenOn = CloseOn = default;
        OpenRate = HighRate = LowRate = CloseRate = 0;
        base.Reset();
    }

    /// <inheritdoc/>
    public override void Dispose()
    {
        DataConsolidated = null;
        base.Dispose();
    }

    /// <inheritdoc/>
    protected override void FireDataConsolidated(IBaseData? consolidated)
    {
        var bar = (RenkoBar)consolidated!;
        DataConsolidated?.Invoke(this, bar);
        _current = bar;
    }

    private void Rise(Symbol symbol)
    {
        if (_last is { Direction: not BarDirection.Rising } last)
        {
            var turn = last.Open + BarSize;
            if (CloseRate <= turn) return;
            GiveRising(symbol, last.Open, turn);
        }

        while (CloseRate > OpenRate + BarSize) GiveRising(symbol, OpenRate, OpenRate + BarSize);
    }

    private void Fall(Symbol symbol)
    {
        if (_last is { Direction: not BarDirection.Falling } last)
        {
            var turn = last.Open - BarSize;
            if (CloseRate >= turn) return;
            GiveFalling(symbol, last.Open, turn);
        }

        while (CloseRate < OpenRate - BarSize) GiveFalling(symbol, OpenRate, OpenRate - BarSize);
    }

    private void GiveRising(Symbol symbol, decimal open, decimal close)
    {
        _last = new RenkoBar(symbol, OpenOn, CloseOn, BarSize, open, close, LowRate, close);
        OnDataConsolidated(_last);
        OpenOn = CloseOn;
        OpenRate = LowRate = close;
    }

    private void GiveFalling(Symbol symbol, decimal open, decimal close)
    {
        _last = new RenkoBar(symbol, OpenOn, CloseOn, BarSize, open, HighRate, close, close);
        OnDataConsolidated(_last);
        OpenOn = CloseOn;
        OpenRate = HighRate = close;
    }

    private static void RequirePositive(decimal barSize)
    {
        if (barSize <= 0)
            throw new ArgumentException($"A Renko bar's size is above 0, found {barSize.ToStringInvariant()}.", nameof(barSize));
    }
}

/// <summary>The same for one type of points.</summary>
/// <typeparam name="TInput">Type of the points.</typeparam>
public class RenkoConsolidator<TInput>(decimal barSize) : RenkoConsolidator(barSize)
    where TInput : IBaseData
{
    /// <summary>Takes a point in.</summary>
    public void Update(TInput data) => base.Update(data);
}
