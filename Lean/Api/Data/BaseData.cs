using NodaTime;

namespace QuantConnect.Data;

/// <summary>
/// Base of every data type. A custom type says where a day's data lies (<see cref="GetSource"/>) and makes its points (one of the
/// <c>Reader</c> overloads).
/// </summary>
public abstract class BaseData : IBaseData
{
    /// <summary>Every resolution.</summary>
    protected static readonly List<Resolution> AllResolutions = [.. Enum.GetValues<Resolution>()];

    /// <summary>Days only.</summary>
    protected static readonly List<Resolution> DailyResolution = [Resolution.Daily];

    /// <summary>Minutes only.</summary>
    protected static readonly List<Resolution> MinuteResolution = [Resolution.Minute];

    /// <inheritdoc/>
    public MarketDataType DataType { get; set; } = MarketDataType.Base;

    /// <summary>Whether the point repeats an older one because there was no new.</summary>
    public bool IsFillForward { get; private set; }

    /// <inheritdoc/>
    public DateTime Time { get; set; }

    /// <summary>When the point becomes known. Unless overridden it is <see cref="Time"/> itself, so setting it sets that.</summary>
    public virtual DateTime EndTime
    {
        get => Time;
        set => Time = value;
    }

    /// <inheritdoc/>
    public Symbol Symbol { get; set; } = Symbol.Empty;

    /// <inheritdoc/>
    public virtual decimal Value { get; set; }

    /// <summary>The point's price: its <see cref="Value"/> unless overridden.</summary>
    public virtual decimal Price => Value;

    /// <summary>Makes a point of one line of text.</summary>
    /// <param name="config">The subscription.</param>
    /// <param name="line">The line.</param>
    /// <param name="date">Day of the source, in the data's zone.</param>
    /// <param name="isLiveMode">Whether the run is live.</param>
    /// <returns>The point, or null to skip the line.</returns>
    /// <exception cref="InvalidOperationException">The type does not override this overload.</exception>
    public virtual BaseData? Reader(SubscriptionDataConfig config, string line, DateTime date, bool isLiveMode) =>
        throw new InvalidOperationException($"{GetType().Name} reads no lines: override Reader(SubscriptionDataConfig, string, DateTime, bool).");

    /// <summary>Makes the next point of a stream.</summary>
    /// <param name="config">The subscription.</param>
    /// <param name="stream">The source, at the point's place.</param>
    /// <param name="date">Day of the source, in the data's zone.</param>
    /// <param name="isLiveMode">Whether the run is live.</param>
    /// <returns>The point, or null to skip it.</returns>
    /// <exception cref="InvalidOperationException">The type does not override this overload.</exception>
    public virtual BaseData? Reader(SubscriptionDataConfig config, StreamReader stream, DateTime date, bool isLiveMode) =>
        throw new InvalidOperationException($"{GetType().Name} reads no streams: override Reader(SubscriptionDataConfig, StreamReader, DateTime, bool).");

    /// <summary>Where a day's data lies.</summary>
    /// <param name="config">The subscription.</param>
    /// <param name="date">The day, in the data's zone.</param>
    /// <param name="isLiveMode">Whether the run is live.</param>
    /// <exception cref="InvalidOperationException">The type does not override this method.</exception>
    public virtual SubscriptionDataSource? GetSource(SubscriptionDataConfig config, DateTime date, bool isLiveMode) =>
        throw new InvalidOperationException($"{GetType().Name} has no source: override GetSource(SubscriptionDataConfig, DateTime, bool).");

    /// <summary>Whether the symbol was renamed in its past, so that its data has other names; crypto symbols and custom data never are.</summary>
    public virtual bool RequiresMapping() => false;

    /// <summary>Whether missing points are normal, so that none is warned of.</summary>
    public virtual bool IsSparseData() => Symbol.SecurityType == SecurityType.Base;

    /// <summary>Whether the security keeps the last point.</summary>
    public virtual bool ShouldCacheToSecurity() => true;

    /// <summary>Resolution of a subscription that asks for none.</summary>
    public virtual Resolution DefaultResolution() => Resolution.Minute;

    /// <summary>Resolutions that may be asked for.</summary>
    public virtual List<Resolution> SupportedResolutions() => AllResolutions;

    /// <summary>Zone of the source's times. New York for custom data that does not say otherwise, as in LEAN.</summary>
    public virtual DateTimeZone DataTimeZone() => TimeZones.NewYork;

    /// <summary>Takes a trade into the point.</summary>
    public void UpdateTrade(decimal lastTrade, decimal tradeSize) => Update(lastTrade, 0, 0, tradeSize, 0, 0);

    /// <summary>Takes a quote into the point.</summary>
    public void UpdateQuote(decimal bidPrice, decimal bidSize, decimal askPrice, decimal askSize) => Update(0, bidPrice, askPrice, 0, bidSize, askSize);

    /// <summary>Takes a bid into the point.</summary>
    public void UpdateBid(decimal bidPrice, decimal bidSize) => Update(0, bidPrice, 0, 0, bidSize, 0);

    /// <summary>Takes an ask into the point.</summary>
    public void UpdateAsk(decimal askPrice, decimal askSize) => Update(0, 0, askPrice, 0, 0, askSize);

    /// <summary>Takes a trade and a quote into the point; 0 leaves a part as it is.</summary>
    public virtual void Update(decimal lastTrade, decimal bidPrice, decimal askPrice, decimal volume, decimal bidSize, decimal askSize) => Value = lastTrade;

    /// <summary>A copy that says whether it repeats an older point.</summary>
    public virtual BaseData Clone(bool fillForward)
    {
        var clone = Clone();
        clone.IsFillForward = fillForward;
        return clone;
    }

    /// <summary>A copy, member by member.</summary>
    public virtual BaseData Clone() => (BaseData)MemberwiseClone();

    /// <inheritdoc/>
    public override string ToString() => $"{Symbol}: {Value.ToStringInvariant()}";
}
