using FsCheck;
using FsCheck.Fluent;
using NUnit.Framework;
using QuantConnect.Indicators;

namespace DolphinLean.Lean.Api.Tests.Indicators;

/// <summary>Running values against plain transcriptions over random prices, with and without flat stretches.</summary>
[TestFixture]
public sealed class IndicatorProperties
{
    private static readonly Gen<decimal[]> Prices =
        from start in Gen.Choose(100, 1_000_000)
        from steps in Gen.ArrayOf(Gen.OneOf(Gen.Constant(0), Gen.Choose(-50, 50)))
        select steps.Select((_, i) => Math.Max(1, start + steps.Take(i + 1).Sum()) / 100m).ToArray();

    private static readonly Arbitrary<(decimal[] Prices, int Period)> Series =
        (from prices in Prices from period in Gen.Choose(1, 20) select (prices, period)).ToArbitrary();

    [FsCheck.NUnit.Property]
    public Property SimpleMeanIsTheMeanOfWhatThereIs() =>
        Holds(period => new SimpleMovingAverage(period), (x, period) => (double)PlainIndicators.Mean(x, period));

    [FsCheck.NUnit.Property]
    public Property ExponentialMeanStartsFromTheMeanAndIsZeroBefore() =>
        Holds(period => new ExponentialMovingAverage(period), (x, period) => (double)(PlainIndicators.Exponential(x, period) ?? 0m));

    [FsCheck.NUnit.Property]
    public Property WilderMeanIsTheMeanOfWhatThereIsAndThenWilders() =>
        Holds(period => new WilderMovingAverage(period), (x, period) => (double)(PlainIndicators.Wilder(x, period) ?? x.Average()));

    [FsCheck.NUnit.Property]
    public Property WeightedMeanIsZeroUntilReady() =>
        Holds(period => new LinearWeightedMovingAverage(period), (x, period) => (double)(PlainIndicators.Weighted(x, period) ?? 0m));

    [FsCheck.NUnit.Property]
    public Property MaximumIsTheHighestOfWhatThereIs() =>
        Holds(period => new Maximum(period), (x, period) => (double)PlainIndicators.Last(x, period).Max());

    [FsCheck.NUnit.Property]
    public Property MinimumIsTheLowestOfWhatThereIs() =>
        Holds(period => new Minimum(period), (x, period) => (double)PlainIndicators.Last(x, period).Min());

    [FsCheck.NUnit.Property]
    public Property DeviationIsThatOfThePopulation() =>
        Holds(period => new StandardDeviation(period + 1), (x, period) => PlainIndicators.Deviation(x, period + 1), 1e-6);

    [FsCheck.NUnit.Property]
    public Property StrengthIsWildersOnceReady() =>
        Prop.ForAll(Series, series =>
        {
            var indicator = new RelativeStrengthIndex(series.Period);
            var values = IndicatorFeed.Values(indicator, series.Prices);
            for (var i = series.Period; i < values.Count; i++)
                Assert.That((double)values[i], Is.EqualTo((double)PlainIndicators.Strength(series.Prices[..(i + 1)], series.Period)!.Value).Within(1e-9));
        });

    [FsCheck.NUnit.Property]
    public Property DifferenceOfAveragesIsTheDifferenceAndItsSignalTheirAverage() =>
        Prop.ForAll(Series, series =>
        {
            var indicator = new MovingAverageConvergenceDivergence(series.Period, series.Period + 5, 4);
            var differences = new List<decimal>();
            for (var i = 0; i < series.Prices.Length; i++)
            {
                indicator.Update(IndicatorFeed.Start.AddMinutes(i), series.Prices[i]);
                var slow = PlainIndicators.Exponential(series.Prices[..(i + 1)], series.Period + 5);
                var difference = (PlainIndicators.Exponential(series.Prices[..(i + 1)], series.Period) ?? 0m) - (slow ?? 0m);
                if (slow is not null) differences.Add(difference);
                Assert.That(indicator.Current.Value, Is.EqualTo(difference).Within(1e-20m));
                Assert.That(indicator.Signal.Current.Value, Is.EqualTo(PlainIndicators.Exponential(differences, 4) ?? 0m).Within(1e-20m));
            }
        });

    [FsCheck.NUnit.Property]
    public Property ResetLeavesNothingBehind() =>
        Prop.ForAll(Series, series =>
        {
            foreach (var type in Enum.GetValues<MovingAverageType>())
            {
                var fresh = type.AsIndicator(series.Period + 2);
                var used = type.AsIndicator(series.Period + 2);
                IndicatorFeed.Values(used, series.Prices.Reverse());
                used.Reset();
                Assert.That(used.Samples, Is.Zero);
                Assert.That(IndicatorFeed.Values(used, series.Prices), Is.EqualTo(IndicatorFeed.Values(fresh, series.Prices)), type.ToString());
            }
        });

    private static Property Holds(
        Func<int, IndicatorBase<IndicatorDataPoint>> make, Func<IReadOnlyList<decimal>, int, double> plain, double tolerance = 1e-9) =>
        Prop.ForAll(Series, series =>
        {
            var values = IndicatorFeed.Values(make(series.Period), series.Prices);
            for (var i = 0; i < values.Count; i++)
                Assert.That((double)values[i], Is.EqualTo(plain(series.Prices[..(i + 1)], series.Period)).Within(tolerance), $"value {i}, period {series.Period}");
        });
}
