using DolphinLean.Indicators.Irp;
using NUnit.Framework;

namespace DolphinLean.Indicators.Tests.Irp;

/// <summary>The oracle is the profile of one asset at a time, bit by bit.</summary>
[TestFixture]
public sealed class MoveProfilesTests
{
    [FsCheck.NUnit.Property(MaxTest = 200)]
    public void A_lane_has_the_bits_of_its_asset_alone(int seed)
    {
        var (rows, stride, bars) = Rows(new System.Random(seed));
        var profiles = new MoveProfile[stride];
        MoveProfiles.Of(rows, stride, profiles);
        for (var asset = 0; asset < stride; asset++)
            Assert.That(profiles[asset], Is.EqualTo(MoveProfile.Of(Column(rows, stride, bars, asset))), $"asset {asset} of {stride}, {bars} bars");
    }

    [FsCheck.NUnit.Property(MaxTest = 200)]
    public void Rows_rank_as_their_assets_one_by_one(int seed)
    {
        var random = new System.Random(seed);
        var (rows, stride, bars) = Rows(random);
        var assets = random.Next(1, stride + 1);
        var direction = random.Next(2) * 2 - 1;
        var together = new IrpRanking(IrpWeights.Champion, IrpGates.Champion);
        var alone = new IrpRanking(IrpWeights.Champion, IrpGates.Champion);
        for (var round = 0; round < 2; round++)
        {
            together.Begin(assets);
            together.AddRows(rows, stride, assets, direction);
            alone.Begin(assets);
            for (var asset = 0; asset < assets; asset++)
                alone.Add(asset, Column(rows, stride, bars, asset), direction);
            Assert.That(together.Candidates.ToArray(), Is.EqualTo(alone.Candidates.ToArray()));
            Assert.That(together.Ranked.ToArray(), Is.EqualTo(alone.Ranked.ToArray()));
        }
    }

    [TestCase(7, 14, 7)]
    [TestCase(8, 8, 8)]
    [TestCase(8, 17, 8)]
    [TestCase(8, 16, 7)]
    public void Lengths_that_do_not_fit_are_refused(int stride, int prices, int profiles) =>
        Assert.That(() => MoveProfiles.Of(new double[prices], stride, new MoveProfile[profiles]), Throws.ArgumentException);

    private static (double[] Rows, int Stride, int Bars) Rows(System.Random random)
    {
        var (stride, bars) = (8 * random.Next(1, 5), random.Next(2, 60));
        var step = random.Next(3) switch { 0 => 0.0, 1 => 0.25, _ => 1e-7 };
        var rows = new double[stride * bars];
        for (var i = 0; i < rows.Length; i++)
            rows[i] = i < stride ? 1 + random.Next(200) : Math.Max(step, rows[i - stride] + random.Next(-3, 4) * step);
        return (rows, stride, bars);
    }

    private static double[] Column(double[] rows, int stride, int bars, int asset) =>
        [.. Enumerable.Range(0, bars).Select(bar => rows[bar * stride + asset])];
}
