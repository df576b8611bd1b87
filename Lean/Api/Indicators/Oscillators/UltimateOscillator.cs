using QuantConnect.Data.Market;

namespace QuantConnect.Indicators;

/// <summary>Buying pressure over true range of three periods, weighted 4, 2 and 1, in percent; 50 until ready.</summary>
public class UltimateOscillator : BarIndicator, IIndicatorWarmUpPeriodProvider
{
    private readonly int _period;
    private readonly TrueRange _trueRange;
    private readonly Sum[] _pressures;
    private readonly Sum[] _ranges;
    private decimal _previousClose;

    /// <summary>Buying pressure over true range of three periods, weighted 4, 2 and 1, in percent.</summary>
    /// <param name="name">Name.</param>
    /// <param name="period1">The period that weighs 4.</param>
    /// <param name="period2">The period that weighs 2.</param>
    /// <param name="period3">The period that weighs 1.</param>
    public UltimateOscillator(string name, int period1, int period2, int period3)
        : base(name)
    {
        int[] periods = [period1, period2, period3];
        _period = periods.Max();
        _trueRange = new TrueRange(name + "_TR");
        _pressures = [.. periods.Select((period, i) => new Sum($"{name}_BP{i + 1}", period))];
        _ranges = [.. periods.Select((period, i) => new Sum($"{name}_TR{i + 1}", period))];
    }

    /// <inheritdoc cref="UltimateOscillator(string, int, int, int)"/>
    public UltimateOscillator(int period1, int period2, int period3)
        : this($"ULTOSC({period1},{period2},{period3})", period1, period2, period3)
    {
    }

    /// <inheritdoc/>
    public override bool IsReady => Samples > _period;

    /// <inheritdoc/>
    public int WarmUpPeriod => _period + 1;

    /// <inheritdoc/>
    public override void Reset()
    {
        _trueRange.Reset();
        foreach (var sum in _pressures) sum.Reset();
        foreach (var sum in _ranges) sum.Reset();
        base.Reset();
    }

    /// <inheritdoc/>
    protected override decimal ComputeNextValue(IBaseDataBar input)
    {
        _trueRange.Update(input);
        var pressure = input.Close - Math.Min(input.Low, _previousClose);
        _previousClose = input.Close;
        if (Samples == 1) return 50m;
        foreach (var sum in _pressures) sum.UpdateValue(input.EndTime, pressure);
        foreach (var sum in _ranges) sum.UpdateValue(input.EndTime, _trueRange.CurrentValue);
        if (!IsReady) return 50m;
        if (_ranges[0].CurrentValue == 0 || _ranges[1].CurrentValue == 0 || _ranges[2].CurrentValue == 0) return CurrentValue;
        return 100m * (4 * Share(0) + 2 * Share(1) + Share(2)) / 7;
    }

    private decimal Share(int i) => _pressures[i].CurrentValue / _ranges[i].CurrentValue;
}
