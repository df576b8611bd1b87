namespace QuantConnect.Brokerages;

/// <summary>How grave a brokerage's message is.</summary>
public enum BrokerageMessageType
{
    /// <summary>For the record.</summary>
    Information,

    /// <summary>Something was refused or looks wrong.</summary>
    Warning,

    /// <summary>Something failed.</summary>
    Error,

    /// <summary>The connection came back.</summary>
    Reconnect,

    /// <summary>The connection was lost.</summary>
    Disconnect,
}
