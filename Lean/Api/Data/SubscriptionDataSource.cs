namespace QuantConnect.Data;

/// <summary>Where a day of a subscription's data lies.</summary>
public class SubscriptionDataSource : IEquatable<SubscriptionDataSource>
{
    /// <summary>A CSV source; local unless it is an http address.</summary>
    public SubscriptionDataSource(string source)
        : this(source, MediumOf(source))
    {
    }

    /// <summary>A CSV source.</summary>
    public SubscriptionDataSource(string source, SubscriptionTransportMedium transportMedium)
        : this(source, transportMedium, FileFormat.Csv)
    {
    }

    /// <summary>A source.</summary>
    /// <param name="source">Path or address.</param>
    /// <param name="transportMedium">How it is fetched.</param>
    /// <param name="format">How it is read.</param>
    public SubscriptionDataSource(string source, SubscriptionTransportMedium transportMedium, FileFormat format)
        : this(source, transportMedium, format, [])
    {
    }

    /// <summary>A source that is asked for with headers.</summary>
    public SubscriptionDataSource(string source, SubscriptionTransportMedium transportMedium, FileFormat format, IEnumerable<KeyValuePair<string, string>> headers)
    {
        Source = source;
        TransportMedium = transportMedium;
        Format = format;
        Headers = [.. headers];
    }

    /// <summary>Whether the points must be sorted by time after reading.</summary>
    public bool Sort { get; set; }

    /// <summary>Path or address.</summary>
    public string Source { get; init; }

    /// <summary>How it is read.</summary>
    public FileFormat Format { get; init; }

    /// <summary>How it is fetched.</summary>
    public SubscriptionTransportMedium TransportMedium { get; init; }

    /// <summary>Headers of the request.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Headers { get; init; }

    /// <summary>Same place, way and headers.</summary>
    public bool Equals(SubscriptionDataSource? other) =>
        other is not null && Source == other.Source && TransportMedium == other.TransportMedium && Headers.SequenceEqual(other.Headers);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as SubscriptionDataSource);

    /// <inheritdoc/>
    public override int GetHashCode() => StableHash.Of(Source, (ulong)TransportMedium);

    /// <summary>Equality by value.</summary>
    public static bool operator ==(SubscriptionDataSource? left, SubscriptionDataSource? right) => Equals(left, right);

    /// <summary>Inequality by value.</summary>
    public static bool operator !=(SubscriptionDataSource? left, SubscriptionDataSource? right) => !Equals(left, right);

    /// <inheritdoc/>
    public override string ToString() => $"{TransportMedium}: {Format} {Source}";

    private static SubscriptionTransportMedium MediumOf(string source) =>
        source.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || source.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
            ? SubscriptionTransportMedium.RemoteFile
            : SubscriptionTransportMedium.LocalFile;
}
