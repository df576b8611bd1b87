using DolphinLean.Data.Scans;
using DolphinLean.Indicators.Random;

namespace DolphinLean.Data.Synthetic;

/// <summary>
/// A seeded market of correlated prices: one common factor with shocks, whose pull on the assets rises and falls from regime to
/// regime, and noise of each asset's own. Prices only; features come from <see cref="ScanBuilder"/>.
/// </summary>
/// <remarks>
/// Uses only +, −, ×, ÷, square root and rounding to the tick, which IEEE 754 fixes to the last bit, so the prices are the same
/// on every machine.
/// </remarks>
public sealed class SyntheticMarket : IPriceRows
{
    private const double DayMilliseconds = 86_400_000;
    private const double OutageBars = 30;
    private const double CommonDailyVolatility = 0.055;
    private const double OwnDailyVolatility = 0.07;
    /// <summary>Pull towards the starting price, per day, so that no asset dwindles to its tick.</summary>
    private const double DailyReversion = 0.02;

    private readonly SyntheticMarketOptions _options;
    private readonly MersenneTwister _random;
    private readonly MersenneTwister _outageRandom;
    private readonly CorrelationRegime _regime;
    private readonly AssetState[] _assets;
    private readonly double[] _prices;
    private readonly double _barShare;
    private readonly long _startMs;
    private long _row = -1;

    /// <summary>Starts before the first bar.</summary>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range; the message names it.</exception>
    public SyntheticMarket(SyntheticMarketOptions options)
    {
        options.Validate();
        _options = options;
        _random = new MersenneTwister(options.Seed);
        // Gaps draw from a generator of their own: the prices that remain are those of the market without gaps.
        _outageRandom = new MersenneTwister(~options.Seed);
        _regime = new CorrelationRegime(_random);
        var symbols = SyntheticSymbol.Take(options.Assets);
        Assets = Array.ConvertAll(symbols, symbol => symbol.Ticker);
        _assets = Array.ConvertAll(symbols, symbol => new AssetState(symbol, _random));
        _prices = new double[symbols.Length];
        _barShare = 1.0 / options.BarsPerDay;
        _startMs = new DateTimeOffset(options.Start.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero).ToUnixTimeMilliseconds();
    }

    /// <inheritdoc/>
    public IReadOnlyList<string> Assets { get; }

    /// <inheritdoc/>
    public long RowCount => (long)_options.Days * _options.BarsPerDay;

    /// <inheritdoc/>
    public long TimestampMs => _startMs + _row * (long)(DayMilliseconds / _options.BarsPerDay);

    /// <inheritdoc/>
    public ReadOnlySpan<double> Prices => _prices;

    /// <inheritdoc/>
    public bool MoveNext()
    {
        if (_row + 1 >= RowCount)
            return false;
        _row++;
        _regime.Step();
        var barVolatility = Math.Sqrt(_barShare) * _regime.Volatility;
        var common = _regime.CommonReturn() * CommonDailyVolatility * barVolatility * _regime.CommonPull;
        var reversion = DailyReversion * _barShare;
        var ownVolatility = OwnDailyVolatility * barVolatility * _regime.OwnShare;
        for (var i = 0; i < _assets.Length; i++)
        {
            ref var asset = ref _assets[i];
            var own = PortableNormal.Next(_random) * ownVolatility * asset.Noise;
            var pull = reversion * (1 - asset.Price * asset.PerStart);
            asset.Price *= 1 + common * asset.Loading + own + pull;
            _prices[i] = Math.Round(asset.Price * asset.TicksPerUnit) / asset.TicksPerUnit;
        }
        if (_options.MissingShare > 0)
            PassOutages();
        return true;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
    }

    private void PassOutages()
    {
        var ends = 1 / OutageBars;
        var begins = ends * _options.MissingShare / (1 - _options.MissingShare);
        for (var i = 0; i < _assets.Length; i++)
        {
            ref var asset = ref _assets[i];
            if (_outageRandom.NextDouble() < (asset.Out ? ends : begins))
                asset.Out = !asset.Out;
            if (asset.Out)
                _prices[i] = double.NaN;
        }
    }

    private struct AssetState
    {
        public readonly double PerStart;
        public readonly double TicksPerUnit;
        public readonly double Loading;
        public readonly double Noise;
        public double Price;
        public bool Out;

        public AssetState(SyntheticSymbol symbol, MersenneTwister random)
        {
            Price = symbol.Price;
            PerStart = 1 / symbol.Price;
            TicksPerUnit = 1;
            for (var i = 0; i < symbol.Decimals; i++)
                TicksPerUnit *= 10;
            Loading = 0.8 + 0.6 * random.NextDouble();
            Noise = 0.7 + 0.8 * random.NextDouble();
        }
    }
}
