namespace DolphinLean.Tests.Conformance;

/// <summary>What does not conform yet. A test fails when something listed here passes, so the lists can only shrink.</summary>
internal static class KnownOpen
{
    /// <summary>Algorithms that use API members which are not there yet.</summary>
    public static readonly HashSet<string> Compiling = new(StringComparer.Ordinal)
    {
        "Consolidators",
        "CustomData",
        "FrameworkCustom",
        "FrameworkDefault",
        "FrameworkRisk",
        "Indicators",
        "LongEmaCross",
        "LongRotation",
        "OrderRejections",
        "ScheduledEvents",
        "UniverseSelection",
        "Warmup",
    };
}
