using QuantConnect;
using QuantConnect.Data;
using QuantConnect.Data.Market;
using QuantConnect.Indicators;

namespace DolphinLean.Lean.Api.Tests.Indicators;

/// <summary>Feeds indicators minute by minute and writes down their values.</summary>
internal static class IndicatorFeed
{
    public static readonly DateTime Start = new(2025, 5, 10);

    /// <summary>The value after each number.</summary>
    public static List<decimal> Values(IndicatorBase<IndicatorDataPoint> indicator, IEnumerable<decimal> numbers)
    {
        var values = new List<decimal>();
        foreach (var number in numbers)
        {
            indicator.Update(Start.AddMinutes(values.Count + 1), number);
            values.Add(indicator.Current.Value);
        }
        return values;
    }

    /// <summary>What a view of the indicator gives after each bar from when the indicator is ready.</summary>
    public static List<decimal> WhenReady(IndicatorBase indicator, IEnumerable<IBaseData> inputs, Func<decimal>? view = null)
    {
        var values = new List<decimal>();
        foreach (var input in inputs)
        {
            if (indicator.Update(input)) values.Add(view?.Invoke() ?? indicator.Current.Value);
        }
        return values;
    }

    /// <summary>Minute bars.</summary>
    public static IEnumerable<TradeBar> Bars(decimal[] open, decimal[] high, decimal[] low, decimal[] close, decimal[] volume) =>
        close.Select((price, i) => new TradeBar(Start.AddMinutes(i), Symbol.Empty, open[i], high[i], low[i], price, volume[i]));

    /// <summary>Minute points.</summary>
    public static IEnumerable<IndicatorDataPoint> Points(IEnumerable<decimal> numbers) =>
        numbers.Select((number, i) => new IndicatorDataPoint(Start.AddMinutes(i + 1), number));
}
