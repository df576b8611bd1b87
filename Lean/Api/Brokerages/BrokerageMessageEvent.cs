using System.Globalization;

namespace QuantConnect.Brokerages;

/// <summary>A message of a brokerage or of its model.</summary>
public class BrokerageMessageEvent
{
    /// <summary>Makes a message with a number as its code.</summary>
    public BrokerageMessageEvent(BrokerageMessageType type, int code, string message)
        : this(type, code.ToString(CultureInfo.InvariantCulture), message)
    {
    }

    /// <summary>Makes a message.</summary>
    public BrokerageMessageEvent(BrokerageMessageType type, string code, string message)
    {
        Type = type;
        Code = code;
        Message = message;
    }

    /// <summary>How grave it is.</summary>
    public BrokerageMessageType Type { get; }

    /// <summary>The brokerage's code.</summary>
    public string Code { get; }

    /// <summary>The text.</summary>
    public string Message { get; }

    /// <inheritdoc/>
    public override string ToString() => $"{Type} - Code: {Code} - {Message}";

    /// <summary>The connection was lost.</summary>
    public static BrokerageMessageEvent Disconnected(string message) => new(BrokerageMessageType.Disconnect, "Disconnect", message);

    /// <summary>The connection is back.</summary>
    public static BrokerageMessageEvent Reconnected(string message) => new(BrokerageMessageType.Reconnect, "Reconnect", message);
}
