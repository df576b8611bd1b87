using QuantConnect.Data;

namespace QuantConnect.Securities;

/// <summary>A seeder by a function, most often <c>GetLastKnownPrices</c>.</summary>
public class FuncSecuritySeeder : ISecuritySeeder
{
    private readonly Func<Security, IEnumerable<BaseData>> _seedFunction;

    /// <summary>A seeder by one point; null where there is none.</summary>
    public FuncSecuritySeeder(Func<Security, BaseData?> seedFunction)
    {
        ArgumentNullException.ThrowIfNull(seedFunction);
        _seedFunction = security => seedFunction(security) is { } point ? [point] : [];
    }

    /// <summary>A seeder by points, the oldest first.</summary>
    public FuncSecuritySeeder(Func<Security, IEnumerable<BaseData>> seedFunction) =>
        _seedFunction = seedFunction ?? throw new ArgumentNullException(nameof(seedFunction));

    /// <inheritdoc/>
    public bool SeedSecurity(Security security)
    {
        var hasData = false;
        foreach (var point in _seedFunction(security))
        {
            security.SetMarketPrice(point);
            hasData = true;
        }

        return hasData;
    }
}
