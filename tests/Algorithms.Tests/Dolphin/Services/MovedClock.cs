namespace DolphinLean.Tests;

/// <summary>A clock that a test sets.</summary>
internal sealed class MovedClock : TimeProvider
{
    public long NowMs { get; set; }

    public override long TimestampFrequency => 1_000;

    public override DateTimeOffset GetUtcNow() => DateTimeOffset.FromUnixTimeMilliseconds(NowMs);

    public override long GetTimestamp() => NowMs;
}
