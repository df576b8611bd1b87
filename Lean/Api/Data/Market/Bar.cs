namespace QuantConnect.Data.Market;

/// <summary>First, highest, lowest and last price.</summary>
public class Bar : IBar
{
    private bool _hasOpen;

    /// <summary>A bar without prices; the first <see cref="Update(decimal)"/> opens it.</summary>
    public Bar()
    {
    }

    /// <summary>A bar.</summary>
    public Bar(decimal open, decimal high, decimal low, decimal close)
    {
        _hasOpen = open != 0;
        Open = open;
        High = high;
        Low = low;
        Close = close;
    }

    /// <inheritdoc/>
    public virtual decimal Open { get; set; }

    /// <inheritdoc/>
    public virtual decimal High { get; set; }

    /// <inheritdoc/>
    public virtual decimal Low { get; set; }

    /// <inheritdoc/>
    public virtual decimal Close { get; set; }

    /// <summary>Takes a price into the bar; 0 is no price.</summary>
    public void Update(decimal value) => Update(ref value);

    /// <inheritdoc cref="Update(decimal)"/>
    public void Update(ref decimal value)
    {
        if (value == 0) return;
        if (!_hasOpen)
        {
            Open = High = Low = value;
            _hasOpen = true;
        }
        else if (value > High) High = value;
        else if (value < Low) Low = value;
        Close = value;
    }

    /// <summary>A copy.</summary>
    public Bar Clone() => new(Open, High, Low, Close);

    /// <inheritdoc/>
    public override string ToString() =>
        $"O: {Open.SmartRounding().ToStringInvariant()} H: {High.SmartRounding().ToStringInvariant()} " +
        $"L: {Low.SmartRounding().ToStringInvariant()} C: {Close.SmartRounding().ToStringInvariant()}";
}
