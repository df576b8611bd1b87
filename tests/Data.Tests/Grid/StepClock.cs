namespace DolphinLean.Data.Tests.Grid;

/// <summary>A clock that a test moves.</summary>
internal sealed class StepClock : TimeProvider
{
    private TimeSpan _passed;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow() => new DateTimeOffset(2025, 5, 8, 0, 0, 0, TimeSpan.Zero) + _passed;

    public override long GetTimestamp() => _passed.Ticks;

    public void Advance(TimeSpan span) => _passed += span;
}
