using System.Globalization;

namespace DolphinLean.Data.Grid.Shards;

/// <summary>Features of assets, in ten maps of a grid by the asset's name, each behind a near cache (seed 001 §15). Thread-safe.</summary>
public sealed class ShardedFeatureStore : IDisposable
{
    /// <summary>Maps.</summary>
    public const int ShardCount = 10;

    private const string MapPrefix = "DOLPHIN_FEATURES_SHARD_";

    private readonly IFeatureGrid _grid;
    private readonly NearCache[] _caches;
    private readonly IDisposable[] _subscriptions;

    /// <summary>A store on a grid, which stays the caller's.</summary>
    /// <param name="grid">The grid.</param>
    /// <param name="clock">Ages what the near caches keep.</param>
    /// <param name="options">Limits of each shard's near cache; null for the seed's.</param>
    public ShardedFeatureStore(IFeatureGrid grid, TimeProvider clock, NearCacheOptions? options = null)
    {
        _grid = grid;
        _caches = [.. Enumerable.Range(0, ShardCount).Select(_ => new NearCache(options ?? new NearCacheOptions(), clock))];
        _subscriptions = [.. Enumerable.Range(0, ShardCount).Select(shard => grid.Subscribe(MapOf(shard), change => Take(_caches[shard], change)))];
    }

    /// <summary>The sum of the name's code points, modulo the number of shards: the same in every process.</summary>
    public static int ShardOf(string symbol)
    {
        var sum = 0;
        foreach (var rune in symbol.EnumerateRunes())
            sum += rune.Value;
        return sum % ShardCount;
    }

    /// <summary>Name of a shard's map.</summary>
    public static string MapOf(int shard) => string.Create(CultureInfo.InvariantCulture, $"{MapPrefix}{shard:00}");

    /// <summary>Whether a map is a shard's.</summary>
    public static bool IsShard(string map) => map.StartsWith(MapPrefix, StringComparison.Ordinal);

    /// <summary>Key of a feature in its shard's map.</summary>
    public static string KeyOf(string symbol, string feature) => $"{feature}_{symbol}";

    /// <summary>Writes a feature.</summary>
    public void Put(string symbol, string feature, string text)
    {
        var (shard, key) = (ShardOf(symbol), KeyOf(symbol, feature));
        _grid.Put(MapOf(shard), key, text);
        _caches[shard].Invalidate(key);
    }

    /// <summary>Writes a feature that is a number, so that it reads back to the same bits.</summary>
    public void Put(string symbol, string feature, double value) => Put(symbol, feature, value.ToString("R", CultureInfo.InvariantCulture));

    /// <summary>Reads a feature; null when there is none. Never older than the last change that is known here.</summary>
    /// <exception cref="GridValueException">It is damaged.</exception>
    public string? Get(string symbol, string feature)
    {
        var (shard, key) = (ShardOf(symbol), KeyOf(symbol, feature));
        return _caches[shard].Get(key, () => _grid.Get(MapOf(shard), key)?.Text);
    }

    /// <summary>Reads a feature that is a number; null when there is none.</summary>
    /// <exception cref="GridValueException">It is damaged, or no number.</exception>
    public double? GetNumber(string symbol, string feature)
    {
        if (Get(symbol, feature) is not { } text)
            return null;
        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
            ? value : throw new GridValueException(MapOf(ShardOf(symbol)), KeyOf(symbol, feature), $"expected a number, found '{text}'");
    }

    /// <summary>Removes a feature.</summary>
    /// <returns>Whether there was one.</returns>
    public bool Delete(string symbol, string feature)
    {
        var (shard, key) = (ShardOf(symbol), KeyOf(symbol, feature));
        var wasThere = _grid.Delete(MapOf(shard), key);
        _caches[shard].Invalidate(key);
        return wasThere;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var subscription in _subscriptions)
            subscription.Dispose();
    }

    private static void Take(NearCache cache, GridChange change)
    {
        if (change.Kind is GridChangeKind.Lost or GridChangeKind.Resumed)
            cache.SetDeaf(change.Kind == GridChangeKind.Lost);
        else
            cache.Invalidate(change.Key);
    }
}
