using System.Text.Json.Serialization;
using DolphinLean.Launcher.Live.Boards;

namespace DolphinLean.Launcher.Live.Web;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true)]
[JsonSerializable(typeof(BoardNews))]
internal sealed partial class BoardJson : JsonSerializerContext;
