using QuantConnect.Data.Market;

namespace QuantConnect.Data.Consolidators;

/// <summary>Gives the points out that a predicate lets pass.</summary>
/// <typeparam name="T">Type of the points.</typeparam>
public class FilteredIdentityDataConsolidator<T>(Func<T, bool> predicate) : IdentityDataConsolidator<T>
    where T : IBaseData
{
    /// <inheritdoc/>
    public override void Update(T data)
    {
        if (predicate(data)) base.Update(data);
    }
}

/// <summary>Filters of ticks.</summary>
public static class FilteredIdentityDataConsolidator
{
    /// <summary>Lets ticks of one kind pass.</summary>
    public static FilteredIdentityDataConsolidator<Tick> ForTickType(TickType tickType) => new(tick => tick.TickType == tickType);
}
