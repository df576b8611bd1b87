using System.Globalization;

namespace DolphinLean.Engine.Results.Reports;

/// <summary>A vertical axis with round marks.</summary>
internal sealed class ValueAxis
{
    private const int WantedTicks = 5;
    private static readonly double[] RoundSteps = [1, 2, 2.5, 5, 10];

    private readonly double _step;
    private readonly string _unit;

    /// <summary>Lays an axis over a range, widened to the next marks.</summary>
    public ValueAxis(double least, double most, string unit)
    {
        var range = most > least ? most - least : Math.Max(Math.Abs(most) * 0.01, 1);
        var power = Math.Pow(10, Math.Floor(Math.Log10(range / WantedTicks)));
        _step = power * RoundSteps.First(step => step * power >= range / WantedTicks * 0.999);
        _unit = unit;
        Least = Math.Floor(least / _step + 1e-9) * _step;
        Most = Math.Ceiling(most / _step - 1e-9) * _step;
        if (Most <= Least)
            Most = Least + _step;
    }

    /// <summary>Value at the bottom.</summary>
    public double Least { get; }

    /// <summary>Value at the top.</summary>
    public double Most { get; }

    /// <summary>Place of a value, 0 at the bottom to 1 at the top.</summary>
    public double Position(double value) => (value - Least) / (Most - Least);

    /// <summary>The marks from bottom to top.</summary>
    public IEnumerable<AxisTick> Ticks()
    {
        var decimals = Math.Max(0, -(int)Math.Floor(Math.Log10(_step) + 1e-9));
        if (Math.Abs(_step * Math.Pow(10, decimals) - Math.Round(_step * Math.Pow(10, decimals))) > 1e-9)
            decimals++;
        var format = $"N{decimals}";
        var count = (int)Math.Round((Most - Least) / _step);
        for (var i = 0; i <= count; i++)
        {
            var value = Least + i * _step;
            if (Math.Abs(value) < _step / 1000)
                value = 0;
            yield return new AxisTick(Position(value), value.ToString(format, CultureInfo.InvariantCulture) + _unit);
        }
    }
}
