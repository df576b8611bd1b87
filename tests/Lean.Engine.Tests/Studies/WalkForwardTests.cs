using DolphinLean.Engine.Studies;
using NUnit.Framework;

namespace DolphinLean.Lean.Engine.Tests.Studies;

[TestFixture]
public sealed class WalkForwardTests
{
    [Test]
    public void FourteenDaysByFourAndTwo() => Assert.That(WalkForward.Split(14, 4, 2), Is.EqualTo(new WalkForwardWindow[]
    {
        new(0, 4, 6), new(2, 6, 8), new(4, 8, 10), new(6, 10, 12), new(8, 12, 14),
    }));

    [Test]
    public void WhatIsLeftAtTheEndIsAShorterTest() =>
        Assert.That(WalkForward.Split(10, 3, 4), Is.EqualTo(new WalkForwardWindow[] { new(0, 3, 7), new(4, 7, 10) }));

    [Test]
    public void EveryDayBehindTheFirstTrainingIsReportedOnOnceAndRightBehindItsTraining()
    {
        for (var days = 2; days <= 30; days++)
        {
            for (var train = 1; train < days; train++)
            {
                for (var test = 1; test <= days - train; test++)
                {
                    var windows = WalkForward.Split(days, train, test);
                    // The oracle: a day's window is told by division alone.
                    for (var day = 0; day < days; day++)
                    {
                        var holders = windows.Where(window => day >= window.TestFirst && day < window.TestEnd).ToList();
                        Assert.That(holders, Has.Count.EqualTo(day < train ? 0 : 1));
                        if (day < train)
                            continue;
                        var number = (day - train) / test;
                        Assert.That(holders[0].TrainFirst, Is.EqualTo(number * test));
                        Assert.That(holders[0].TestFirst, Is.EqualTo(number * test + train), "training ends where testing begins");
                        Assert.That(windows[number], Is.EqualTo(holders[0]));
                    }
                    Assert.That(windows, Has.All.Matches<WalkForwardWindow>(window => window.TrainDays == train && window.TestDays >= 1 && window.TestDays <= test));
                }
            }
        }
    }

    [TestCase(5, 4, 2)]
    [TestCase(5, 0, 2)]
    [TestCase(5, 4, 0)]
    [TestCase(5, int.MaxValue, int.MaxValue)]
    public void RefusesWhatMakesNoWindow(int days, int train, int test) =>
        Assert.That(() => WalkForward.Split(days, train, test), Throws.TypeOf<ArgumentOutOfRangeException>());
}
