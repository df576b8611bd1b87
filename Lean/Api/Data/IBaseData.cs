namespace QuantConnect.Data;

/// <summary>A point of data about a symbol.</summary>
public interface IBaseData : ISymbolProvider
{
    /// <summary>Kind of the point.</summary>
    MarketDataType DataType { get; set; }

    /// <summary>Start of what the point covers.</summary>
    DateTime Time { get; set; }

    /// <summary>End of what the point covers: when it becomes known.</summary>
    DateTime EndTime { get; set; }

    /// <summary>The point's main number.</summary>
    decimal Value { get; set; }

    /// <summary>The point's price.</summary>
    decimal Price { get; }

    /// <summary>Makes a point of one line of text; null skips the line.</summary>
    BaseData? Reader(SubscriptionDataConfig config, string line, DateTime date, bool isLiveMode);

    /// <summary>Makes the next point of a stream; null skips it.</summary>
    BaseData? Reader(SubscriptionDataConfig config, StreamReader stream, DateTime date, bool isLiveMode);

    /// <summary>A copy.</summary>
    BaseData Clone();
}
