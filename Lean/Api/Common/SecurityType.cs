namespace QuantConnect;

/// <summary>Asset classes. The numbers are part of a <see cref="SecurityIdentifier"/>'s text, so they follow LEAN's.</summary>
public enum SecurityType
{
    /// <summary>Custom data.</summary>
    Base,

    /// <summary>Shares.</summary>
    Equity,

    /// <summary>Options on shares.</summary>
    Option,

    /// <summary>Physical commodities.</summary>
    Commodity,

    /// <summary>Currency pairs.</summary>
    Forex,

    /// <summary>Exchange-traded futures.</summary>
    Future,

    /// <summary>Contracts for difference.</summary>
    Cfd,

    /// <summary>Spot pairs of crypto currencies.</summary>
    Crypto,

    /// <summary>Options on futures.</summary>
    FutureOption,

    /// <summary>Indices.</summary>
    Index,

    /// <summary>Options on indices.</summary>
    IndexOption,

    /// <summary>Futures on crypto currencies, dated or perpetual.</summary>
    CryptoFuture,
}
