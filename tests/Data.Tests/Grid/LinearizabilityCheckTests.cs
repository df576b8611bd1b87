using NUnit.Framework;
using static DolphinLean.Data.Tests.Grid.LinearizableCell;

namespace DolphinLean.Data.Tests.Grid;

/// <summary>The check itself: it accepts what has an order, and refuses what has none.</summary>
internal sealed class LinearizabilityCheckTests
{
    private static readonly Operation First = new(Kind.Write, "", "a", false, 0, 1);

    [Test]
    public void OverlappingReadsMaySeeEither() => Assert.That(
        IsLinearizable([First, new(Kind.Write, "", "b", false, 2, 9), new(Kind.Read, "a", "", false, 3, 4), new(Kind.Read, "b", "", false, 5, 6)]), Is.True);

    [Test]
    public void AReadThatGoesBackIsRefused() => Assert.That(
        IsLinearizable([First, new(Kind.Write, "", "b", false, 2, 9), new(Kind.Read, "b", "", false, 3, 4), new(Kind.Read, "a", "", false, 5, 6)]), Is.False);

    [Test]
    public void AStaleReadIsRefused() => Assert.That(
        IsLinearizable([First, new(Kind.Write, "", "b", false, 2, 3), new(Kind.Read, "a", "", false, 4, 5)]), Is.False);

    [Test]
    public void ALostUpdateIsRefused() => Assert.That(
        IsLinearizable([First, new(Kind.Swap, "a", "b", true, 2, 5), new(Kind.Swap, "a", "c", true, 3, 6)]), Is.False);
}
