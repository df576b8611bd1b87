using NUnit.Framework;
using QuantConnect;
using QuantConnect.Data;
using QuantConnect.Data.Market;
using QuantConnect.Indicators;

namespace DolphinLean.Lean.Api.Tests.Indicators;

[TestFixture]
public sealed class IndicatorBaseTests
{
    private static readonly DateTime Start = IndicatorFeed.Start;

    [Test]
    public void BeforeTheFirstValueThereIsAZeroAtTheEarliestTime()
    {
        var indicator = new SimpleMovingAverage(2);
        Assert.That((indicator.Current.Value, indicator.Current.Time), Is.EqualTo((0m, DateTime.MinValue)));
        Assert.That((indicator.Previous.Value, indicator.Previous.Time), Is.EqualTo((0m, DateTime.MinValue)));
        Assert.That((indicator.Samples, indicator.IsReady, indicator.Window.Count), Is.EqualTo((0, false, 1)));
    }

    [Test]
    public void ValuesAreTheSameWhetherTheWindowWasAskedForOrNot([Values(0, 1, 2, 3, 4, 5)] int askedAfter)
    {
        var asked = new Identity();
        var lazy = new Identity();
        for (var i = 1; i <= 6; i++)
        {
            if (i > askedAfter) _ = asked.Window;
            asked.Update(Start.AddMinutes(i), i);
            lazy.Update(Start.AddMinutes(i), i);
            Assert.That((asked.Current, asked.Previous), Is.EqualTo((lazy.Current, lazy.Previous)));
        }
        Assert.That(asked.Window, Is.EqualTo(lazy.Window));
        Assert.That(asked.Window.MostRecentlyRemoved, Is.EqualTo(lazy.Window.MostRecentlyRemoved));
        Assert.That(lazy.Window.Samples, Is.EqualTo(7), "the zero of before the first value counts");
    }

    [Test]
    public void AskingFurtherBackKeepsMoreFromThenOn()
    {
        var indicator = new Identity();
        Assert.That(indicator[3], Is.Null);
        for (var i = 1; i <= 6; i++) indicator.Update(Start.AddMinutes(i), i);
        Assert.That(indicator.Select(point => point.Value), Is.EqualTo(new[] { 6m, 5m, 4m, 3m }));
    }

    [Test]
    public void PointsAreTheSameObjectHoweverOftenTheyAreAskedFor()
    {
        var indicator = new Identity();
        IndicatorDataPoint? told = null;
        indicator.Updated += (_, point) => told = point;
        indicator.Update(Start, 5m);
        Assert.That(indicator.Current, Is.SameAs(told).And.SameAs(indicator.Current).And.SameAs(indicator.Window[0]));
    }

    [Test]
    public void OlderPointsAndTheSameObjectTwiceAreNotTaken()
    {
        var indicator = new Identity();
        var point = new IndicatorDataPoint(Start, 5m);
        indicator.Update(point);
        indicator.Update(point);
        indicator.Update(Start.AddMinutes(-1), 9m);
        Assert.That((indicator.Samples, indicator.Current.Value), Is.EqualTo((1, 5m)));
        indicator.Update(Start, 7m);
        Assert.That((indicator.Samples, indicator.Current.Value), Is.EqualTo((2, 7m)), "another point of the same time is new");
    }

    [Test]
    public void EachSymbolHasATimeOfItsOwn()
    {
        var (btc, eth) = (Crypto("BTCUSDT"), Crypto("ETHUSDT"));
        var indicator = new Identity();
        indicator.Update(new IndicatorDataPoint(btc, Start.AddMinutes(5), 1m));
        indicator.Update(new IndicatorDataPoint(eth, Start.AddMinutes(2), 2m));
        indicator.Update(new IndicatorDataPoint(btc, Start.AddMinutes(4), 3m));
        indicator.Update(new IndicatorDataPoint(eth, Start.AddMinutes(3), 4m));
        Assert.That((indicator.Samples, indicator.Current.Value, indicator.Current.Symbol), Is.EqualTo((3, 4m, eth)));
    }

    [Test]
    public void ComparesWithNumbersAndIsANumber()
    {
        var indicator = new Identity("x");
        indicator.Update(Start, 2.5m);
        decimal value = indicator;
        Assert.That(value, Is.EqualTo(2.5m));
        Assert.That(indicator > 2 && indicator >= 2.5 && indicator < 3L && indicator == 2.5f && indicator != 2 && 3 > indicator && indicator * 2 > 4.9m, Is.True);
        Assert.That(indicator.Equals(2.5m) && indicator.Equals(2.5) && !indicator.Equals(new Identity("x")), Is.True);
        Assert.That(indicator.ToDetailedString(), Is.EqualTo("x - 2.5"));
        Identity? missing = null;
        Assert.That(missing! != 1, Is.True);
        Assert.That(missing! > 1 || missing! < 1 || missing! == 1, Is.False);
    }

    [Test]
    public void IndicatorsOfBarsRefuseNumbersAndOtherPoints()
    {
        var indicator = new AverageTrueRange(3);
        Assert.That(() => indicator.Update(Start, 1m), Throws.TypeOf<NotSupportedException>().With.Message.Contains("Update(TradeBar)"));
        Assert.That(() => indicator.Update(new Tick()), Throws.ArgumentException.With.Message.Contains("ATR(3)"));
    }

    [Test]
    public void ADerivedIndicatorGetsThePointsAsObjects()
    {
        var indicator = new Doubled(3);
        indicator.Update(new TradeBar(Start, Crypto("BTCUSDT"), 1m, 4m, 1m, 3m, 10m));
        indicator.Update(Start.AddMinutes(2), 5m);
        Assert.That(indicator.Inputs.Select(point => point.Value), Is.EqualTo(new[] { 3m, 5m }));
        Assert.That(indicator.Inputs[0].Symbol.Value, Is.EqualTo("BTCUSDT"));
        Assert.That(indicator.Current.Value, Is.EqualTo(8m), "twice the mean of 3 and 5");
    }

    [Test]
    public void OnlySuccessesBecomeValues()
    {
        var indicator = new EvenOnly();
        var told = 0;
        indicator.Updated += (_, _) => told++;
        for (var i = 1; i <= 5; i++) indicator.Update(Start.AddMinutes(i), i);
        Assert.That((indicator.Samples, indicator.Current.Value, told), Is.EqualTo((5, 4m, 2)));
    }

    [Test]
    public void PackagedIndicatorsTakeNumbersWithoutMemory()
    {
        var indicators = new IndicatorBase<IndicatorDataPoint>[]
        {
            new ExponentialMovingAverage(20), new SimpleMovingAverage(20), new RelativeStrengthIndex(14),
            new MovingAverageConvergenceDivergence(12, 26, 9), new BollingerBands(20, 2), new Maximum(30),
        };
        void Run(int first, int count)
        {
            for (var i = first; i < first + count; i++)
            {
                foreach (var indicator in indicators) indicator.Update(Start.AddMinutes(i), 100 + i % 7);
            }
        }
        Run(0, 100);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Run(100, 10_000);
        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.LessThan(1_000));
    }

    private static Symbol Crypto(string ticker) => Symbol.Create(ticker, SecurityType.CryptoFuture, Market.Binance);

    private sealed class Doubled(int period) : SimpleMovingAverage(period)
    {
        public List<IndicatorDataPoint> Inputs { get; } = [];

        protected override decimal ComputeNextValue(IReadOnlyWindow<IndicatorDataPoint> window, IndicatorDataPoint input)
        {
            Inputs.Add(input);
            return 2 * base.ComputeNextValue(window, input);
        }
    }

    private sealed class EvenOnly() : Indicator("EVEN")
    {
        public override bool IsReady => true;

        protected override decimal ComputeNextValue(IndicatorDataPoint input) => input.Value;

        protected override IndicatorResult ValidateAndComputeNextValue(IndicatorDataPoint input) =>
            new(input.Value, input.Value % 2 == 0 ? IndicatorStatus.Success : IndicatorStatus.InvalidInput);
    }
}
