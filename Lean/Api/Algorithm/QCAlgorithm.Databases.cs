using QuantConnect.Securities;

namespace QuantConnect.Algorithm;

public partial class QCAlgorithm
{
    /// <summary>Opening hours of each market, from Initialize on.</summary>
    protected MarketHoursDatabase MarketHoursDatabase => Host.MarketHours;

    /// <summary>Lot, tick and least order of each symbol, from Initialize on.</summary>
    protected SymbolPropertiesDatabase SymbolPropertiesDatabase => Host.SymbolProperties;
}
