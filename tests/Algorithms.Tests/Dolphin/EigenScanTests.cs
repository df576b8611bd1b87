using DolphinLean.Algorithms.Dolphin;
using DolphinLean.Algorithms.Tests.Dolphin.State;
using NUnit.Framework;

namespace DolphinLean.Algorithms.Tests.Dolphin;

public sealed class EigenScanTests
{
    [Test]
    public void Reads_through_to_the_row_it_is_bound_to()
    {
        var row = new TestRow { VelDiv = -0.03, PriceArray = [1, 2], Assets = ["AAAUSDT", "BBBUSDT"] };
        var scan = new EigenScan();
        scan.Bind(row);
        row.VelDiv = -0.04;
        Assert.That((scan.VelDiv, scan.Value, scan.Prices[1], scan.Assets[1]), Is.EqualTo((-0.04, -0.04m, 2.0, "BBBUSDT")));
    }

    [Test]
    public void A_clone_keeps_what_the_row_was()
    {
        var row = new TestRow { VelDiv = -0.03, RowInDay = 7, ScanNumber = 9, V50Velocity = 1, V150Velocity = 2, V300Velocity = 3, V750Velocity = 4 };
        var scan = new EigenScan { Time = new DateTime(2024, 1, 1), EndTime = new DateTime(2024, 1, 2) };
        scan.Bind(row);
        var clone = (EigenScan)scan.Clone();
        (row.VelDiv, row.RowInDay, row.PriceArray[0], row.Assets) = (1, 8, 99, []);
        var kept = clone.Row;
        Assert.That((clone.VelDiv, kept.RowInDay, kept.ScanNumber, clone.Prices[0], clone.Assets.Count), Is.EqualTo((-0.03, 7, 9L, 1.0, 1)));
        Assert.That((kept.V50Velocity, kept.V150Velocity, kept.V300Velocity, kept.V750Velocity), Is.EqualTo((1.0, 2.0, 3.0, 4.0)));
        Assert.That((clone.Time, clone.EndTime), Is.EqualTo((scan.Time, scan.EndTime)));
    }

    [Test]
    public void A_scan_of_its_own_row_ends_a_bar_after_its_timestamp()
    {
        var scan = new EigenScan(new TestRow { TimestampMs = 86_400_000, BarSpacingMs = 60_000 });
        Assert.That(scan.Time, Is.EqualTo(new DateTime(1970, 1, 2)));
        Assert.That(scan.EndTime, Is.EqualTo(new DateTime(1970, 1, 2, 0, 1, 0)));
    }

    [Test]
    public void An_undefined_vel_div_is_worth_nothing()
    {
        var scan = new EigenScan();
        Assert.That(scan.Value, Is.Zero, "before it is bound");
        scan.Bind(new TestRow { VelDiv = double.NaN });
        Assert.That(scan.Value, Is.Zero);
    }

    [Test]
    public void Says_so_when_nothing_is_bound() =>
        Assert.That(() => new EigenScan().VelDiv, Throws.InvalidOperationException.With.Message.Contains("has no row"));
}
