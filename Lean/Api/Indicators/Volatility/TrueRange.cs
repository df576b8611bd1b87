using QuantConnect.Data.Market;

namespace QuantConnect.Indicators;

/// <summary>A bar's range together with the close before it; the bar's own range for the first.</summary>
/// <remarks>Source: Wilder, New Concepts in Technical Trading Systems (1978).</remarks>
public class TrueRange : BarIndicator, IIndicatorWarmUpPeriodProvider
{
    private decimal _previousClose;

    /// <summary>True range.</summary>
    public TrueRange()
        : base("TR")
    {
    }

    /// <summary>True range.</summary>
    public TrueRange(string name)
        : base(name)
    {
    }

    /// <inheritdoc/>
    public override bool IsReady => Samples > 1;

    /// <inheritdoc/>
    public int WarmUpPeriod => 2;

    /// <inheritdoc/>
    protected override decimal ComputeNextValue(IBaseDataBar input)
    {
        var range = input.High - input.Low;
        if (IsReady) range = Math.Max(range, Math.Max(Math.Abs(_previousClose - input.High), Math.Abs(_previousClose - input.Low)));
        _previousClose = input.Close;
        return range;
    }
}
