using FsCheck;
using FsCheck.Fluent;

namespace DolphinLean.Lean.Engine.Tests.Properties;

/// <summary>Seeds of random runs. A seed has nothing smaller to shrink to: a failure names it, and it is run again as it is.</summary>
internal static class Seeds
{
    /// <summary>Checks a number of seeds.</summary>
    public static void Check(int count, Action<int> holds) => FsCheck.Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(count), Prop.ForAll(Gen.Choose(1, int.MaxValue - 1).ToArbitrary(), holds));
}
