namespace DolphinLean.Engine.Live;

/// <summary>The exchange's time as the session knows it: it moves with the inputs, so that a replay has the same.</summary>
internal sealed class LiveClock : TimeProvider
{
    public long NowMs { get; set; }

    public override DateTimeOffset GetUtcNow() => DateTimeOffset.FromUnixTimeMilliseconds(NowMs);
}
