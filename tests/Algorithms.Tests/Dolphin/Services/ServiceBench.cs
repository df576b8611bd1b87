using System.Text.Json.Serialization.Metadata;
using DolphinLean.Algorithms.Dolphin.Parameters;
using DolphinLean.Algorithms.Dolphin.Services;
using DolphinLean.Data.Grid;
using DolphinLean.Data.Grid.Services;
using DolphinLean.Tests;

namespace DolphinLean.Algorithms.Tests.Dolphin.Services;

/// <summary>A grid in memory, a clock that is moved, and what services leave there.</summary>
internal sealed class ServiceBench
{
    public const long MinuteMs = 60_000;
    public const long HourMs = 3_600_000;

    /// <summary>2025-05-08T00:00:00Z.</summary>
    public const long Midnight = 1_746_662_400_000;

    public ServiceBench()
    {
        Clock = new MovedClock { NowMs = Midnight };
        Shared = new FaultyGrid.Shared(Clock);
        Grid = new FaultyGrid(Shared);
    }

    public static DateOnly Date { get; } = new(2025, 5, 8);

    public MovedClock Clock { get; }

    public FaultyGrid.Shared Shared { get; }

    public FaultyGrid Grid { get; }

    public static DolphinParameters With(params (string Name, string Value)[] values) =>
        DolphinParameters.From(values.ToDictionary(pair => pair.Name, pair => pair.Value));

    public BreakerRecord? Breaker => Read(ServiceKeys.Boost, ServiceJson.Default.BreakerRecord);

    public VerdictRecord? Verdict => Read(ServiceKeys.Verdict, ServiceJson.Default.VerdictRecord);

    public PostureRecord? Posture => GridText.Read(Shared.Grid, GridNames.Safety, GridNames.Latest, ServiceJson.Default.PostureRecord);

    public void Put<T>(string key, T record, JsonTypeInfo<T> type) => Grid.Put(GridNames.Features, key, GridText.Write(record, type));

    public void Beat(string service, long nowMs) => Grid.Put(GridNames.Services, service, new ServiceBeat(nowMs, 1, 0, "").ToJson());

    private T? Read<T>(string key, JsonTypeInfo<T> type) where T : class => GridText.Read(Shared.Grid, GridNames.Features, key, type);
}
