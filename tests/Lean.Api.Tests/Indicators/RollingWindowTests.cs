using FsCheck;
using FsCheck.Fluent;
using NUnit.Framework;
using QuantConnect.Indicators;

namespace DolphinLean.Lean.Api.Tests.Indicators;

[TestFixture]
public sealed class RollingWindowTests
{
    [Test]
    public void TheNewestIsFirstAndTheOldestLast()
    {
        var window = Filled(3, 1, 2, 3, 4);
        Assert.That(window, Is.EqualTo(new[] { 4, 3, 2 }));
        Assert.That((window[0], window[2], window[-1], window[-3]), Is.EqualTo((4, 2, 2, 4)));
        Assert.That((window.MostRecentlyRemoved, window.Count, window.Size, window.Samples, window.IsReady), Is.EqualTo((1, 3, 3, 4, true)));
    }

    [Test]
    public void NothingWasRemovedUntilMoreCameThanFit()
    {
        var window = Filled(3, 1, 2, 3);
        Assert.That(() => window.MostRecentlyRemoved, Throws.InvalidOperationException);
        Assert.That(window.IsReady, Is.True);
    }

    [Test]
    public void PlacesNotFilledReadAsDefaultAndPlacesBeyondEnlargeTheWindow()
    {
        var window = Filled(3, 7);
        Assert.That((window[2], window.Size), Is.EqualTo((0, 3)));
        Assert.That((window[5], window.Size, window.IsReady), Is.EqualTo((0, 6, false)));
        Assert.That(() => window[-7], Throws.TypeOf<ArgumentOutOfRangeException>());
        Assert.That(window[-6], Is.Zero);
    }

    [Test]
    public void WritingBeyondWhatIsFilledAddsDefaults()
    {
        var window = Filled(4, 7);
        window[2] = 9;
        Assert.That(window, Is.EqualTo(new[] { 0, 0, 9 }));
        window[-4] = 5;
        Assert.That(window, Is.EqualTo(new[] { 5, 0, 9 }));
        window[5] = 1;
        Assert.That((window.Size, window.Count, window[5]), Is.EqualTo((6, 6, 1)));
    }

    [Test]
    public void MakingItSmallerKeepsTheNewest()
    {
        var window = Filled(4, 1, 2, 3, 4, 5);
        window.Size = 2;
        Assert.That(window, Is.EqualTo(new[] { 5, 4 }));
        window.Add(6);
        Assert.That(window, Is.EqualTo(new[] { 6, 5 }));
    }

    [Test]
    public void MakingATurnedWindowLargerLeavesItOutOfOrderAsInLean()
    {
        // LEAN appends behind the turning point: the newest is not first again until the window has turned round once more.
        var window = Filled(3, 1, 2, 3, 4);
        window.Size = 5;
        window.Add(5);
        Assert.That(window, Is.EqualTo(new[] { 4, 5, 3, 2 }));
    }

    [Test]
    public void ResetEmptiesItAndKeepsTheSize()
    {
        var window = Filled(3, 1, 2, 3, 4);
        window.Reset();
        Assert.That((window.Count, window.Samples, window.Size, window.IsReady), Is.EqualTo((0, 0, 3, false)));
        window.Add(8);
        Assert.That(window, Is.EqualTo(new[] { 8 }));
    }

    [Test]
    public void ANegativeSizeIsRefused() => Assert.That(() => new RollingWindow<int>(-1), Throws.ArgumentException);

    [FsCheck.NUnit.Property]
    public Property HoldsTheLastItemsNewestFirst() =>
        Prop.ForAll(Gen.Choose(1, 8).ToArbitrary(), ArbMap.Default.ArbFor<int[]>(), (size, items) =>
        {
            var window = Filled(size, items);
            Assert.That(window, Is.EqualTo(items.Reverse().Take(size)));
            Assert.That(window.Count, Is.EqualTo(Math.Min(size, items.Length)));
            if (items.Length > size) Assert.That(window.MostRecentlyRemoved, Is.EqualTo(items[^(size + 1)]));
        });

    [FsCheck.NUnit.Property]
    public Property MakingItSmallerKeepsTheNewestWhereverItStands() =>
        Prop.ForAll(Gen.Choose(1, 8).ToArbitrary(), Gen.Choose(0, 8).ToArbitrary(), ArbMap.Default.ArbFor<int[]>(), (size, smaller, items) =>
        {
            var window = Filled(size, items);
            window.Size = Math.Min(size, smaller);
            Assert.That(window, Is.EqualTo(items.Reverse().Take(Math.Min(size, smaller))));
        });

    private static RollingWindow<int> Filled(int size, params int[] items)
    {
        var window = new RollingWindow<int>(size);
        foreach (var item in items) window.Add(item);
        return window;
    }
}
