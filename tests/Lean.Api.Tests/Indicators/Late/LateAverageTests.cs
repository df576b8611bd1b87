using DolphinLean.Lean.Api.Tests.Data.Consolidators;
using NUnit.Framework;
using QuantConnect;
using QuantConnect.Data.Consolidators;
using QuantConnect.Indicators;

namespace DolphinLean.Lean.Api.Tests.Indicators.Late;

/// <summary>
/// Averages that lag behind their stream, against the same averages told of each bar as an object: whatever is asked for, whenever,
/// and whatever happens to them, nobody can tell the two apart.
/// </summary>
[TestFixture]
public sealed class LateAverageTests
{
    [FsCheck.NUnit.Property(MaxTest = 60)]
    public void Nobody_can_tell(int seed)
    {
        var plain = new LateAverageRun(seed, 0).Trace();
        Assert.That(new LateAverageRun(seed, barsPerColumns: 7).Trace(), Is.EqualTo(plain));
        Assert.That(new LateAverageRun(seed, barsPerColumns: 1440).Trace(), Is.EqualTo(plain));
    }

    [Test]
    public void An_average_lags_behind_until_it_is_asked()
    {
        var run = new ConsolidatorRun { BarsPerColumns = 1440 };
        var average = run.Algorithm.EMA(run.Eth, 5, Resolution.Minute);
        var twin = new ExponentialMovingAverage(5);
        for (var minute = 1; minute <= 2000; minute++)
        {
            var bar = run.Bar(minute, 100 + minute % 17);
            run.Step(minute, bar);
            twin.Update(bar.EndTime, bar.Close);
        }
        Assert.That(average.IsLate, Is.True);
        Assert.That(average.Samples, Is.EqualTo(2000));
        Assert.That(average.TryEstimate(out var estimate, out var error), Is.True);
        Assert.That(error, Is.LessThan(1e-9).And.GreaterThan(0));
        Assert.That(estimate, Is.EqualTo((double)twin.Current.Value).Within(error));
        Assert.That(average.Current.Value, Is.EqualTo(twin.Current.Value));
        Assert.That(average.Current.EndTime, Is.EqualTo(twin.Current.EndTime));
        average.Updated += (_, _) => { };
        Assert.That(average.IsLate, Is.False, "a listener hears of each value");
    }

    [FsCheck.NUnit.Property(MaxTest = 200)]
    public void A_history_gives_its_prices_back(int seed)
    {
        var random = new Random(seed);
        var (history, block, expected) = (new LateHistory(), new LateBlock(), new decimal[LateBlock.Capacity]);
        var (decimals, size) = (random.Next(9), Math.Pow(10, random.Next(7)));
        for (var place = 0; place < LateBlock.Capacity; place++)
        {
            var price = Math.Round(size * (1 + random.NextDouble() * 5), decimals);
            expected[place] = RoundTripDecimal.From(price);
            block.Add(price, DateTime.UnixEpoch.AddMinutes(place));
        }
        Assert.That(history.TryAdd(block, new LateBudget(1_000_000)), Is.True);
        Assert.That(history.TryAdd(block, new LateBudget(history.Bytes - 1)), Is.False, "a smaller budget");
        var found = new decimal[LateBlock.Capacity];
        history.Read(0, found);
        Assert.That(found, Is.EqualTo(expected));
        Assert.That(found.Select(decimal.GetBits), Is.EqualTo(expected.Select(decimal.GetBits)));
        Assert.That(history.LastEndTimeAt(LateBlock.Capacity - 2), Is.EqualTo(DateTime.UnixEpoch.AddMinutes(LateBlock.Capacity - 2)));
    }

    [Test]
    public void Prices_that_are_no_prices_end_it()
    {
        var run = new ConsolidatorRun { AsNumbers = true };
        var average = run.Algorithm.EMA(run.Eth, 3, Resolution.Minute);
        var twin = new ExponentialMovingAverage(3);
        for (var minute = 1; minute <= 200; minute++)
        {
            var bar = run.Bar(minute, minute == 150 ? -5 : 100 + minute % 7);
            run.Step(minute, bar);
            twin.Update(bar.EndTime, bar.Close);
            if (minute is 149 or 150) Assert.That(average.IsLate, Is.EqualTo(minute == 149));
        }
        Assert.That(average.Current.Value, Is.EqualTo(twin.Current.Value));
    }

    [FsCheck.NUnit.Property(MaxTest = 200)]
    public void Estimates_stay_within_their_error(int seed, int period)
    {
        var random = new Random(seed);
        var average = new ExponentialMovingAverage(1 + (period & 255));
        var twin = new ExponentialMovingAverage(1 + (period & 255));
        var line = new LateValues(Symbol.Empty, new LateBudget(random.Next(2) == 0 ? 3_000 : 1_000_000));
        var decimals = random.Next(2) == 0 ? random.Next(8) : 15;
        var (time, price) = (new DateTime(2025, 1, 1), Math.Pow(10, random.Next(-8, 8)));
        for (var step = 0; step < 2500; step++)
        {
            price *= random.Next(50) == 0 ? Math.Pow(10, random.NextDouble() * 4 - 2) : 1 + (random.NextDouble() - 0.5) / 50;
            price = Math.Clamp(Math.Round(price, decimals), Math.Pow(10, -Math.Min(decimals, 8)), 9e14);
            time = time.AddMinutes(1);
            twin.Update(time, RoundTripDecimal.From(price));
            if (average.IsLate) line.Add(price, time);
            else average.Update(time, RoundTripDecimal.From(price));
            if (!average.IsLate && average.MayBeLate(Symbol.Empty, time)) line.Join(average, 0);
            if (!average.TryEstimate(out var estimate, out var error)) continue;
            var exact = (double)twin.Current.Value;
            Assert.That(Math.Abs(estimate - exact), Is.LessThanOrEqualTo(error + 1.2e-16 * exact));
            Assert.That(error, Is.LessThan(2e-12 * exact));
            if (random.Next(400) == 0) Assert.That(average.Current.Value, Is.EqualTo(twin.Current.Value));
        }
        Assert.That(average.Current.Value, Is.EqualTo(twin.Current.Value));
    }
}
