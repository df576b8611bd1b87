namespace DolphinLean.Engine.Live.Wire;

/// <summary>One thing that came from outside.</summary>
/// <param name="TimeMs">When it was taken: Unix milliseconds of the session's clock; never before the one before.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Channel">Number of the request or socket; 0 for neither.</param>
/// <param name="Status">HTTP status of an answer.</param>
/// <param name="Headers">Headers that count, <c>name=value;…</c>; else empty.</param>
/// <param name="Text">Body or message.</param>
public sealed record Inbound(long TimeMs, InboundKind Kind, int Channel = 0, int Status = 0, string Headers = "", string Text = "");
