using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace DolphinLean.Data.Grid.Services;

/// <summary>A service's heartbeat, in <see cref="GridNames.Services"/> under its name.</summary>
/// <param name="TimeMs">When it was written, Unix milliseconds by the service's clock.</param>
/// <param name="Steps">Steps done since the process began.</param>
/// <param name="Failures">Steps that failed since.</param>
/// <param name="Fault">What failed last; empty when the last step did not.</param>
public sealed record ServiceBeat(long TimeMs, long Steps, long Failures, string Fault)
{
    /// <summary>How it is written.</summary>
    public static JsonTypeInfo<ServiceBeat> Json => ServiceBeatJson.Default.ServiceBeat;

    /// <summary>As JSON.</summary>
    public string ToJson() => GridText.Write(this, Json);
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, RespectRequiredConstructorParameters = true, RespectNullableAnnotations = true)]
[JsonSerializable(typeof(ServiceBeat))]
internal sealed partial class ServiceBeatJson : JsonSerializerContext;
