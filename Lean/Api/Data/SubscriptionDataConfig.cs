using NodaTime;
using QuantConnect.Data.Consolidators;
using QuantConnect.Data.Market;

namespace QuantConnect.Data;

/// <summary>One stream of data that an algorithm asked for.</summary>
public class SubscriptionDataConfig : IEquatable<SubscriptionDataConfig>
{
    /// <summary>A subscription.</summary>
    /// <param name="objectType">Type of the points.</param>
    /// <param name="symbol">Symbol.</param>
    /// <param name="resolution">Bar length.</param>
    /// <param name="dataTimeZone">Zone of the source's times.</param>
    /// <param name="exchangeTimeZone">Zone of the points' times.</param>
    /// <param name="fillForward">Whether a missing bar is filled with the one before.</param>
    /// <param name="extendedHours">Whether bars outside regular hours are wanted.</param>
    /// <param name="isInternalFeed">Whether the engine asked, not the algorithm.</param>
    /// <param name="isCustom">Whether the type is the user's own.</param>
    /// <param name="tickType">What the points are made of; by default quotes for quote bars, else trades.</param>
    /// <param name="isFilteredSubscription">Whether the security's data filter applies.</param>
    /// <param name="dataNormalizationMode">Adjustment of prices.</param>
    /// <param name="dataMappingMode">Roll of continuous futures.</param>
    public SubscriptionDataConfig(
        Type objectType, Symbol symbol, Resolution resolution, DateTimeZone dataTimeZone, DateTimeZone exchangeTimeZone, bool fillForward,
        bool extendedHours, bool isInternalFeed, bool isCustom = false, TickType? tickType = null, bool isFilteredSubscription = true,
        DataNormalizationMode dataNormalizationMode = DataNormalizationMode.Adjusted, DataMappingMode dataMappingMode = DataMappingMode.OpenInterest)
    {
        Type = objectType ?? throw new ArgumentNullException(nameof(objectType));
        Symbol = symbol ?? throw new ArgumentNullException(nameof(symbol));
        DataTimeZone = dataTimeZone ?? throw new ArgumentNullException(nameof(dataTimeZone));
        ExchangeTimeZone = exchangeTimeZone ?? throw new ArgumentNullException(nameof(exchangeTimeZone));
        Resolution = resolution;
        Increment = resolution.ToTimeSpan();
        FillDataForward = fillForward && resolution != Resolution.Tick;
        ExtendedMarketHours = extendedHours;
        IsInternalFeed = isInternalFeed;
        IsCustomData = isCustom;
        TickType = tickType ?? (objectType == typeof(QuoteBar) ? TickType.Quote : TickType.Trade);
        IsFilteredSubscription = isFilteredSubscription;
        DataNormalizationMode = dataNormalizationMode;
        DataMappingMode = dataMappingMode;
    }

    /// <summary>Type of the points.</summary>
    public Type Type { get; }

    /// <summary>Asset class.</summary>
    public SecurityType SecurityType => Symbol.SecurityType;

    /// <summary>Symbol.</summary>
    public Symbol Symbol { get; }

    /// <summary>What the points are made of.</summary>
    public TickType TickType { get; }

    /// <summary>Bar length.</summary>
    public Resolution Resolution { get; }

    /// <summary>Bar length as a span.</summary>
    public TimeSpan Increment { get; }

    /// <summary>Whether a missing bar is filled with the one before.</summary>
    public bool FillDataForward { get; }

    /// <summary>Whether bars outside regular hours are wanted.</summary>
    public bool ExtendedMarketHours { get; }

    /// <summary>Whether the engine asked, not the algorithm.</summary>
    public bool IsInternalFeed { get; }

    /// <summary>Whether the type is the user's own.</summary>
    public bool IsCustomData { get; }

    /// <summary>Adjustment of prices.</summary>
    public DataNormalizationMode DataNormalizationMode { get; set; }

    /// <summary>Roll of continuous futures.</summary>
    public DataMappingMode DataMappingMode { get; }

    /// <summary>Market.</summary>
    public string Market => Symbol.ID.Market;

    /// <summary>Zone of the source's times.</summary>
    public DateTimeZone DataTimeZone { get; }

    /// <summary>Zone of the points' times.</summary>
    public DateTimeZone ExchangeTimeZone { get; }

    /// <summary>Whether the security's data filter applies.</summary>
    public bool IsFilteredSubscription { get; }

    /// <summary>Consolidators that take this stream in, in the order in which they came.</summary>
    public ISet<IDataConsolidator> Consolidators => ConsolidatorSet;

    /// <summary>The same, for the engine.</summary>
    internal ConsolidatorSet ConsolidatorSet { get; } = new();

    /// <summary>Same symbol, type, resolution and settings.</summary>
    public bool Equals(SubscriptionDataConfig? other) =>
        ReferenceEquals(this, other)
        || other is not null && Symbol.ID.Equals(other.Symbol.ID) && Type == other.Type && TickType == other.TickType
            && Resolution == other.Resolution && FillDataForward == other.FillDataForward && ExtendedMarketHours == other.ExtendedMarketHours
            && IsInternalFeed == other.IsInternalFeed && IsCustomData == other.IsCustomData && DataTimeZone.Equals(other.DataTimeZone)
            && ExchangeTimeZone.Equals(other.ExchangeTimeZone) && IsFilteredSubscription == other.IsFilteredSubscription;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as SubscriptionDataConfig);

    /// <inheritdoc/>
    public override int GetHashCode() => StableHash.Of(Type.Name, (uint)Symbol.GetHashCode() * 31u + (uint)Resolution * 7u + (uint)TickType);

    /// <summary>Equality by value.</summary>
    public static bool operator ==(SubscriptionDataConfig? left, SubscriptionDataConfig? right) => Equals(left, right);

    /// <summary>Inequality by value.</summary>
    public static bool operator !=(SubscriptionDataConfig? left, SubscriptionDataConfig? right) => !Equals(left, right);

    /// <inheritdoc/>
    public override string ToString() => $"{Symbol.Value},{Symbol.ID},{Resolution},{Type.Name},{TickType}{(IsInternalFeed ? ",Internal" : string.Empty)}";
}
