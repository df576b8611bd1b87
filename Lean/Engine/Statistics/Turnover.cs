using QuantConnect;

namespace DolphinLean.Engine.Statistics;

/// <summary>The market's turnover a minute, from a bar and the one before.</summary>
/// <param name="Close">Last price, account currency.</param>
/// <param name="Volume">Traded base units.</param>
/// <param name="LastVolume">Those of the bar before.</param>
/// <param name="Minutes">Time between the two; 0 if there is none before.</param>
internal readonly record struct Turnover(double Close, double Volume, double LastVolume, double Minutes)
{
    private const double MinutesWithoutVolume = 10;
    private const double Doubt = 1e-9;
    private const double FarBeyond = 1e6;

    /// <summary>How many minutes a turnover takes, right about which whole minutes are over: near one the quotient is worked out in decimals, as LEAN does.</summary>
    public double MinutesFor(int wanted)
    {
        var average = Minutes == 0 ? Close * Volume : Close * (Volume + LastVolume) / Minutes;
        if (average == 0)
            return MinutesWithoutVolume;
        var minutes = wanted / average;
        return minutes > FarBeyond || Math.Abs(minutes - Math.Round(minutes)) > Doubt * minutes ? minutes : Math.Floor((double)Exactly(wanted));
    }

    private decimal Exactly(int wanted)
    {
        var (close, volume) = (RoundTripDecimal.From(Close), RoundTripDecimal.From(Volume));
        var average = Minutes == 0 ? close * volume : close * (volume + RoundTripDecimal.From(LastVolume)) / (decimal)Minutes;
        return decimal.Floor(wanted / average);
    }
}
