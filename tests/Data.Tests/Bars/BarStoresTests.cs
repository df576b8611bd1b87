using DolphinLean.Data.Bars;
using NUnit.Framework;

namespace DolphinLean.Data.Tests.Bars;

/// <summary>What both writers write, both stores give back, bit for bit, and two writings give the same bytes.</summary>
internal sealed class BarStoresTests
{
    private static readonly BarSeries[] Series =
    [
        new("binance", "cryptofuture", "BTCUSDT", BarKind.Trade, BarResolution.Minute),
        new("binance", "cryptofuture", "BTCUSDT", BarKind.Quote, BarResolution.Minute),
        new("binance", "crypto", "ETHUSDT", BarKind.Trade, BarResolution.Second),
        new("binance", "cryptofuture", "BTCUSDT", BarKind.Trade, BarResolution.Hour),
        new("binance", "crypto", "ETHUSDT", BarKind.Quote, BarResolution.Daily),
    ];

    private static readonly DateOnly[] Days = [new(2024, 12, 30), new(2024, 12, 31), new(2025, 1, 1), new(2025, 2, 3)];

    private string _folder = "";

    [SetUp]
    public void MakeFolder()
    {
        _folder = Path.Combine(Path.GetTempPath(), "bar-stores-" + TestContext.CurrentContext.Test.ID);
        Directory.CreateDirectory(_folder);
    }

    [TearDown]
    public void RemoveFolder() => Directory.Delete(_folder, recursive: true);

    [FsCheck.NUnit.Property(MaxTest = 8)]
    public void BothFormatsGiveBackTheBars(int seed)
    {
        var lean = Path.Combine(_folder, "lean");
        var columnar = Path.Combine(_folder, "columnar");
        Fill(new LeanFolderWriter(lean), seed);
        Fill(new ColumnStoreWriter(columnar), seed);
        using var columns = new ColumnStore(columnar);
        foreach (var store in new IBarStore[] { new LeanFolderStore(lean), columns })
        {
            var bars = new BarColumns();
            foreach (var series in Series)
            {
                Assert.That(store.Days(series), Is.EqualTo(Days), $"{store.Description} {series}");
                foreach (var day in Days.Reverse())
                {
                    Assert.That(store.TryRead(series, day, bars), Is.True);
                    BarSample.AssertSame(bars, Sample(series, day, seed));
                }
                Assert.That(store.TryRead(series, new DateOnly(2025, 1, 2), bars), Is.False);
                Assert.That(bars.Count, Is.Zero);
            }
            Assert.That(store.ReadFunding("binance", "BTCUSDT"), Is.EqualTo(Funding(seed)));
            Assert.That(store.HasSeries(Series[0] with { Symbol = "NONEUSDT" }), Is.False);
        }
    }

    [Test]
    public void WritingTwiceGivesTheSameBytes()
    {
        foreach (var name in new[] { "a", "b" })
        {
            Fill(new LeanFolderWriter(Path.Combine(_folder, name, "lean")), 7);
            Fill(new ColumnStoreWriter(Path.Combine(_folder, name, "columnar")), 7);
        }
        Assert.That(Bytes("a").Count, Is.GreaterThan(20));
        Assert.That(Bytes("a"), Is.EqualTo(Bytes("b")));
    }

    [Test]
    public void ASeriesThatIsWrittenReplacesTheFoldersAndOthersStay([Values] bool isLean)
    {
        var target = Path.Combine(_folder, "store");
        Fill(Writer(target, isLean), 1);
        using (var writer = Writer(target, isLean))
        {
            writer.Write(Series[0], new DateOnly(2025, 3, 1), Sample(Series[0], Days[0], 2));
            writer.Complete();
        }
        var store = BarStore.Open(target);
        Assert.That(store.Days(Series[0]), Is.EqualTo(new[] { new DateOnly(2025, 3, 1) }));
        Assert.That(store.Days(Series[1]), Is.EqualTo(Days));
        Assert.That(Directory.Exists(target + ".partial"), Is.False);
    }

    [Test]
    public void AWriterThatIsNotCompletedLeavesTheFolderAsItWas([Values] bool isLean)
    {
        var target = Path.Combine(_folder, "store");
        using (var writer = Writer(target, isLean))
            writer.Write(Series[0], Days[0], Sample(Series[0], Days[0], 1));
        Assert.That(Directory.Exists(target), Is.False);
        Assert.That(Directory.Exists(target + ".partial"), Is.False);
    }

    [Test]
    public void ReadingADayAgainAllocatesNothing()
    {
        var target = Path.Combine(_folder, "store");
        Fill(new ColumnStoreWriter(target), 3);
        using var store = new ColumnStore(target);
        var bars = new BarColumns();
        store.TryRead(Series[0], Days[0], bars);
        store.TryRead(Series[0], Days[1], bars);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++)
            store.TryRead(Series[0], Days[i % 2], bars);
        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.Zero);
    }

    [FsCheck.NUnit.Property(MaxTest = 50)]
    public void ColumnsHoldWhatTheyAreMadeRoomFor(int seed)
    {
        var random = new Random(seed);
        var columns = new BarColumns();
        for (var i = 0; i < 6; i++)
        {
            columns.Clear(random.Next(2) == 0 ? BarKind.Trade : BarKind.Quote);
            var bars = random.Next(1, 20_000);
            columns.EnsureCapacity(bars);
            Assert.That(columns.Capacity(columns.Kind), Is.AtLeast(bars));
            Assert.That(columns.StartMs, Has.Length.AtLeast(columns.Capacity(columns.Kind)));
        }
    }

    [Test]
    public void AWriterRefusesADayTwiceAndBarsOfTheOtherKind([Values] bool isLean)
    {
        using var writer = Writer(Path.Combine(_folder, "store"), isLean);
        var bars = Sample(Series[0], Days[1], 1);
        writer.Write(Series[0], Days[1], bars);
        Assert.That(() => writer.Write(Series[0], Days[1], bars), Throws.ArgumentException.With.Message.Contains("2024-12-31"));
        Assert.That(() => writer.Write(Series[1], Days[1], bars), Throws.ArgumentException.With.Message.Contains("Quote"));
    }

    [Test]
    public void AFolderOfOtherFilesIsNotMadeAStore()
    {
        File.WriteAllText(Path.Combine(_folder, "letter.txt"), "dear");
        Assert.That(() => new ColumnStoreWriter(_folder), Throws.InstanceOf<IOException>().With.Message.Contains(_folder));
        Assert.That(() => new ColumnStore(_folder), Throws.InstanceOf<InvalidDataException>().With.Message.Contains("import-klines"));
    }

    private static IBarWriter Writer(string folder, bool isLean) => isLean ? new LeanFolderWriter(folder) : new ColumnStoreWriter(folder);

    private static void Fill(IBarWriter target, int seed)
    {
        using var writer = target;
        foreach (var day in Days)
        {
            foreach (var series in Series)
                writer.Write(series, day, Sample(series, day, seed));
        }
        writer.WriteFunding("binance", "BTCUSDT", Funding(seed));
        writer.Complete();
    }

    private static BarColumns Sample(BarSeries series, DateOnly day, int seed)
    {
        var step = series.Resolution switch
        {
            BarResolution.Second => 1000,
            BarResolution.Minute => 60_000,
            BarResolution.Hour => 3_600_000,
            _ => 86_400_000,
        };
        return BarSample.Random(unchecked(seed * 31 + day.DayNumber + (int)series.Resolution), series.Kind, step, 2000);
    }

    private static FundingRate[] Funding(int seed)
    {
        var random = new Random(seed);
        return
        [
            .. Enumerable.Range(0, 20).Select(i => new FundingRate(
                new DateTime(2025, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddHours(8 * i), random.Next(-100_000, 100_000) / 1e8)),
        ];
    }

    private List<string> Bytes(string name)
    {
        var root = Path.Combine(_folder, name);
        return
        [
            .. Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
                .Select(file => $"{Path.GetRelativePath(root, file)} {Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(file)))}"),
        ];
    }
}
