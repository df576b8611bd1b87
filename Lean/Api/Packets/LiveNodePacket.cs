namespace QuantConnect.Packets;

/// <summary>Settings of a live run.</summary>
public class LiveNodePacket
{
    /// <summary>Id of the run.</summary>
    public string DeployId { get; set; } = string.Empty;

    /// <summary>Name of the brokerage's type.</summary>
    public string Brokerage { get; set; } = string.Empty;

    /// <summary>Settings of the brokerage by key, such as <c>binance-fapi-url</c>.</summary>
    public Dictionary<string, string> BrokerageData { get; set; } = [];

    /// <summary>Name of the data source's type.</summary>
    public string DataQueueHandler { get; set; } = string.Empty;
}
