namespace QuantConnect;

/// <summary>Where a subscription's data comes from.</summary>
public enum SubscriptionTransportMedium
{
    /// <summary>A file of this machine.</summary>
    LocalFile,

    /// <summary>A file fetched from an address.</summary>
    RemoteFile,

    /// <summary>An address that is asked again and again.</summary>
    Rest,

    /// <summary>A live stream.</summary>
    Streaming,

    /// <summary>The object store.</summary>
    ObjectStore,
}
