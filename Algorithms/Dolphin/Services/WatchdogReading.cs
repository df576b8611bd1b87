using DolphinLean.Algorithms.Dolphin.Survival;

namespace DolphinLean.Algorithms.Dolphin.Services;

/// <summary>What the watchdog saw.</summary>
/// <param name="Readings">As the survival stack takes it.</param>
/// <param name="Causes">What is wrong, for a person; empty when nothing is.</param>
public readonly record struct WatchdogReading(SensorReadings Readings, string Causes);
