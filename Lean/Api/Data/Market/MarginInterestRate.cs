using System.Globalization;
using NodaTime;

namespace QuantConnect.Data.Market;

/// <summary>Funding rate of a perpetual future: the share of a position's value that longs pay to shorts.</summary>
public class MarginInterestRate : BaseData
{
    /// <summary>A rate of 0.</summary>
    public MarginInterestRate() => DataType = MarketDataType.Auxiliary;

    /// <summary>The rate; 0.0001 is one basis point.</summary>
    public decimal InterestRate { get; set; }

    /// <summary>Reads a line <c>yyyyMMdd HH:mm:ss,rate</c>.</summary>
    public override BaseData? Reader(SubscriptionDataConfig config, string line, DateTime date, bool isLiveMode)
    {
        var comma = line.IndexOf(',');
        if (comma < 0)
            throw new FormatException($"{config.Symbol.Value} funding rate '{line}': expected 'yyyyMMdd HH:mm:ss,rate'.");
        var rate = decimal.Parse(line.AsSpan(comma + 1), NumberStyles.Float, CultureInfo.InvariantCulture);
        return new MarginInterestRate
        {
            Symbol = config.Symbol,
            Time = DateTime.ParseExact(line.AsSpan(0, comma), "yyyyMMdd HH:mm:ss", CultureInfo.InvariantCulture),
            InterestRate = rate,
            Value = rate,
        };
    }

    /// <summary>The symbol's file in the data folder.</summary>
    public override SubscriptionDataSource? GetSource(SubscriptionDataConfig config, DateTime date, bool isLiveMode)
    {
        var id = config.Symbol.ID;
        var path = Path.Combine(
            Globals.DataFolder, id.SecurityType.ToString().ToLowerInvariant(), id.Market, "margin_interest", $"{id.Symbol.ToLowerInvariant()}.csv");
        return new SubscriptionDataSource(path, SubscriptionTransportMedium.LocalFile, FileFormat.Csv);
    }

    /// <summary>UTC.</summary>
    public override DateTimeZone DataTimeZone() => TimeZones.Utc;

    /// <inheritdoc/>
    public override string ToString() => $"{Symbol}: Rate {InterestRate.ToStringInvariant()}";
}
