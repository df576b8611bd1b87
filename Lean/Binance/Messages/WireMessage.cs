using System.Text.Json;
using System.Text.Json.Serialization;

namespace DolphinLean.Binance.Messages;

/// <summary>What every object of the protocol has: room for fields that we do not know, so that they are counted and survive being written again.</summary>
internal abstract record WireMessage
{
    /// <summary>Fields that this type does not know; null when there are none.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Unknown { get; set; }
}
