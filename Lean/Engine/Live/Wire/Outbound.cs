namespace DolphinLean.Engine.Live.Wire;

/// <summary>One thing that the session wants done. It holds no secret: the wire adds key and signature.</summary>
/// <param name="Kind">What.</param>
/// <param name="Channel">Number of the request or socket, by which its answers are known.</param>
/// <param name="Method">GET, POST, PUT or DELETE of a request.</param>
/// <param name="Target">Path of a request; path and query of a socket.</param>
/// <param name="Text">Query of a request, percent-encoded; message of a socket.</param>
/// <param name="IsOrder">Whether it may change what is traded: the journal must be on disk before it leaves.</param>
public sealed record Outbound(OutboundKind Kind, int Channel, string Method = "", string Target = "", string Text = "", bool IsOrder = false);
