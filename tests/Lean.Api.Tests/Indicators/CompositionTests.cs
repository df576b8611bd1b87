using NUnit.Framework;
using QuantConnect.Data;
using QuantConnect.Indicators;

namespace DolphinLean.Lean.Api.Tests.Indicators;

[TestFixture]
public sealed class CompositionTests
{
    private static readonly DateTime Start = IndicatorFeed.Start;

    private readonly Identity _left = new("L");
    private readonly Identity _right = new("R");

    [SetUp]
    public void SetUp()
    {
        _left.Reset();
        _right.Reset();
    }

    [Test]
    public void HasAValueOnceBothSidesHaveANewOne()
    {
        var sum = _left.Plus(_right);
        Assert.That(sum.Name, Is.EqualTo("COMPOSE(L,R)"));
        _left.Update(Start, 1m);
        Assert.That((sum.Samples, sum.IsReady), Is.EqualTo((0, false)));
        _right.Update(Start.AddMinutes(1), 2m);
        Assert.That((sum.Samples, sum.Current.Value, sum.Current.Time), Is.EqualTo((1, 3m, Start.AddMinutes(1))));
        _right.Update(Start.AddMinutes(2), 5m);
        _right.Update(Start.AddMinutes(3), 7m);
        Assert.That(sum.Samples, Is.EqualTo(1), "the left side has nothing new");
        _left.Update(Start.AddMinutes(2), 4m);
        Assert.That((sum.Samples, sum.Current.Value, sum.Current.Time), Is.EqualTo((2, 11m, Start.AddMinutes(3))));
    }

    [Test]
    public void TheFourOperationsAreThoseOfTheCurrentValues()
    {
        var results = new[] { _left.Plus(_right), _left.Minus(_right), _left.Times(_right), _left.Over(_right) };
        _left.Update(Start, 6m);
        _right.Update(Start, 4m);
        Assert.That(results.Select(result => result.Current.Value), Is.EqualTo(new[] { 10m, 2m, 24m, 1.5m }));
    }

    [Test]
    public void AConstantSideNeedsNoUpdate()
    {
        var results = new[] { _left.Plus(2m), _left.Minus(2m), _left.Times(2m), _left.Over(2m) };
        _left.Update(Start, 6m);
        Assert.That(results.Select(result => result.Current.Value), Is.EqualTo(new[] { 8m, 4m, 12m, 3m }));
        Assert.That(results.All(result => result.IsReady), Is.True);
    }

    [Test]
    public void OverZeroKeepsTheOldValue()
    {
        var ratio = _left.Over(_right);
        _left.Update(Start, 6m);
        _right.Update(Start, 4m);
        _left.Update(Start.AddMinutes(1), 9m);
        _right.Update(Start.AddMinutes(1), 0m);
        Assert.That((ratio.Samples, ratio.Current.Value, ratio.Current.Time), Is.EqualTo((2, 1.5m, Start)));
    }

    [Test]
    public void AFunctionComposesToo()
    {
        var larger = new CompositeIndicator("LARGER", _left, _right, (left, right) => Math.Max(left.Current.Value, right.Current.Value));
        _left.Update(Start, 6m);
        _right.Update(Start, 8m);
        Assert.That((larger.Name, larger.Current.Value), Is.EqualTo(("LARGER", 8m)));
    }

    [Test]
    public void OfFeedsWithReadyValuesUnlessToldOtherwise()
    {
        var source = new SimpleMovingAverage(3);
        var patient = new Identity().Of(source);
        var eager = new Identity().Of(source, waitForFirstToReady: false);
        var named = source.EMA(2);
        foreach (var value in IndicatorFeed.Points([3m, 6m, 9m, 12m])) source.Update(value);
        Assert.That((patient.Samples, eager.Samples), Is.EqualTo((2, 4)));
        Assert.That((patient.Current.Value, named.Current.Value, named.Name), Is.EqualTo((9m, 7.5m, "EMA2_Of_SMA(3)")));
    }

    [Test]
    public void WeightedMeanWeighsEachValueWithItsWeight()
    {
        var mean = _left.WeightedBy(_right, 2);
        decimal[] values = [10m, 20m, 40m];
        decimal[] weights = [1m, 3m, 1m];
        for (var i = 0; i < values.Length; i++)
        {
            _left.Update(Start.AddMinutes(i), values[i]);
            _right.Update(Start.AddMinutes(i), weights[i]);
        }
        Assert.That(mean.Current.Value, Is.EqualTo((20m * 3 + 40m * 1) / 4));
        mean.Reset();
        Assert.That((mean.Samples, mean.Left.Samples, mean.Right.Samples), Is.EqualTo((0, 0, 0)));
    }

    [Test]
    public void HandlersAreCalledInTheOrderInWhichTheyCame()
    {
        var order = new List<string>();
        IndicatorUpdatedHandler second = (_, _) => order.Add("handler");
        var sum = _left.Plus(_left);
        sum.Updated += (_, _) => order.Add("sum");
        _left.Updated += second;
        new Identity().Of(_left).Updated += (_, _) => order.Add("fed");
        _left.Update(Start, 1m);
        _left.Updated -= second;
        _left.Update(Start.AddMinutes(1), 1m);
        Assert.That(order, Is.EqualTo(new[] { "sum", "handler", "fed", "sum", "fed" }));
    }

    [Test]
    public void FunctionsSayValueReadinessAndReset()
    {
        var resets = 0;
        var indicator = new FunctionalIndicator<IBaseData>("F", input => input.Value * 2, self => self.Samples > 1, () => resets++);
        foreach (var point in IndicatorFeed.Points([1m, 4m])) indicator.Update(point);
        Assert.That((indicator.Current.Value, indicator.IsReady), Is.EqualTo((8m, true)));
        indicator.Reset();
        Assert.That((resets, indicator.Samples, indicator.Current.Value), Is.EqualTo((1, 0, 0m)));
    }

    [Test]
    public void ADelayGivesTheFirstValueUntilItKnowsBetter() =>
        Assert.That(IndicatorFeed.Values(new Delay(2), [5m, 6m, 7m, 8m]), Is.EqualTo(new[] { 5m, 5m, 5m, 6m }));
}
