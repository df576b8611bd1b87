using DolphinLean.Data.Grid;
using DolphinLean.Data.Grid.Embedded;
using DolphinLean.Data.Grid.Shards;
using NUnit.Framework;

namespace DolphinLean.Data.Tests.Grid;

/// <summary>Features lie in the shards and under the keys that the seed names.</summary>
internal sealed class ShardedFeatureStoreTests
{
    private string _folder = "";
    private IFeatureGrid _grid = null!;
    private ShardedFeatureStore _store = null!;

    [SetUp]
    public void Open()
    {
        _folder = Directory.CreateTempSubdirectory("shards-").FullName;
        _grid = new EmbeddedGrid(SqliteGridStore.Open(Path.Combine(_folder, "grid.db")), TimeProvider.System);
        _store = new ShardedFeatureStore(_grid, TimeProvider.System);
    }

    [TearDown]
    public void Close()
    {
        _store.Dispose();
        _grid.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    // Sums of the letters' codes, by hand: B66 T84 C67 U85 S83 D68 T84 = 537; E69 T84 H72 + USDT 320 = 545; A65 320 = 385.
    [TestCase("BTCUSDT", 7)]
    [TestCase("ETHUSDT", 5)]
    [TestCase("AUSDT", 5)]
    [TestCase("", 0)]
    [TestCase("𝄞A", 5, Description = "119070 + 65: one code point, though two chars")]
    public void ShardsFollowTheSumOfCodePoints(string symbol, int shard) =>
        Assert.That(ShardedFeatureStore.ShardOf(symbol), Is.EqualTo(shard));

    [Test]
    public void KeysAndMapsAreTheSeeds()
    {
        _store.Put("BTCUSDT", "vel_div", -0.03);
        Assert.That(_grid.Get("DOLPHIN_FEATURES_SHARD_07", "vel_div_BTCUSDT")!.Text, Is.EqualTo("-0.03"));
        Assert.That(_store.GetNumber("BTCUSDT", "vel_div"), Is.EqualTo(-0.03));
        Assert.That(_store.Delete("BTCUSDT", "vel_div"), Is.True);
        Assert.That(_store.Get("BTCUSDT", "vel_div"), Is.Null);
        Assert.That(_store.Delete("BTCUSDT", "vel_div"), Is.False);
    }

    [Test]
    public void FourHundredAssetsFillAllTenShardsAndComeBack()
    {
        var assets = Enumerable.Range(0, 400).Select(i => $"A{i:000}USDT").ToList();
        foreach (var asset in assets)
            _store.Put(asset, "price", asset.GetHashCode(StringComparison.Ordinal) * 0.1);
        foreach (var asset in assets)
            Assert.That(_store.GetNumber(asset, "price"), Is.EqualTo(asset.GetHashCode(StringComparison.Ordinal) * 0.1), asset);
        Assert.That(Enumerable.Range(0, 10).Select(shard => _grid.Keys(ShardedFeatureStore.MapOf(shard)).Count), Has.All.GreaterThan(20));
    }

    [Test]
    public void AChangeBehindTheStoresBackIsSeen()
    {
        _store.Put("BTCUSDT", "x", "1");
        Assert.That(_store.Get("BTCUSDT", "x"), Is.EqualTo("1"));
        _grid.Put("DOLPHIN_FEATURES_SHARD_07", "x_BTCUSDT", "2");
        Assert.That(_store.Get("BTCUSDT", "x"), Is.EqualTo("2"));
    }

    [Test]
    public void WhatIsNoNumberIsNamed()
    {
        _store.Put("BTCUSDT", "x", "high");
        Assert.That(() => _store.GetNumber("BTCUSDT", "x"), Throws.InstanceOf<GridValueException>().With.Message.Contains("DOLPHIN_FEATURES_SHARD_07/x_BTCUSDT").And.Message.Contains("'high'"));
    }
}
