using DolphinLean.Algorithms.Dolphin.Book;
using DolphinLean.Data.Grid;
using DolphinLean.Data.Grid.Services;
using DolphinLean.Data.Grid.Shards;
using DolphinLean.Indicators.Microstructure;

namespace DolphinLean.Algorithms.Dolphin.Services;

/// <summary>The order books' stream: each half second every asset's features into its shard, and the market's into one record (seed 001 §16.2).</summary>
public sealed class BookStream : IGridService
{
    private readonly IFeatureGrid _grid;
    private readonly ShardedFeatureStore _shards;
    private readonly IBookIntelligence _books;
    private readonly IReadOnlyList<string> _assets;
    private readonly int _direction;

    /// <summary>A stream.</summary>
    /// <param name="grid">The grid.</param>
    /// <param name="shards">Its sharded features.</param>
    /// <param name="books">Features as of now.</param>
    /// <param name="assets">Assets with a book.</param>
    /// <param name="direction">Side of the strategy: +1 buys, −1 sells.</param>
    public BookStream(IFeatureGrid grid, ShardedFeatureStore shards, IBookIntelligence books, IReadOnlyList<string> assets, int direction)
    {
        (_grid, _shards, _books, _assets, _direction) = (grid, shards, books, assets, direction);
    }

    /// <inheritdoc/>
    public string Name => ServiceKeys.Books;

    /// <inheritdoc/>
    public TimeSpan Every { get; } = TimeSpan.FromMilliseconds(500);

    /// <inheritdoc/>
    public void Step(long nowMs)
    {
        var (qualities, probabilities) = (new List<double>(), new List<double>());
        foreach (var asset in _assets)
        {
            if (!_books.TryGet(asset, out var book))
                continue;
            var probability = _books.FillProbability(asset, _direction);
            qualities.Add(book.DepthQuality);
            probabilities.Add(probability);
            var record = new AssetBookRecord(nowMs, book.ImbalanceMean, book.Persistence, book.WithdrawalVelocity, book.DepthQuality, probability);
            _shards.Put(asset, ServiceKeys.AssetBook, GridText.Write(record, ServiceJson.Default.AssetBookRecord));
        }
        var (isStale, market) = (qualities.Count == 0, _books.Market);
        var all = new BooksRecord(
            nowMs, qualities.Count, isStale, isStale ? 0 : Median.Of([.. qualities]), isStale ? 0 : Median.Of([.. probabilities]), market.CascadeCount, market.Signal);
        _grid.Put(GridNames.Features, ServiceKeys.MarketBooks, GridText.Write(all, ServiceJson.Default.BooksRecord));
    }
}
