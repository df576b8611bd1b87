using DolphinLean.Algorithms.Dolphin.Sizing;

namespace DolphinLean.Algorithms.Dolphin.Survival;

/// <summary>What the sensors read at one evaluation (seed 001 §11.2).</summary>
/// <param name="Nodes">Nodes of the grid that are up; 1 inside one process.</param>
/// <param name="HeartbeatAgeSeconds">How long the feed has been silent beyond what is due, seconds.</param>
/// <param name="McStatus">The forewarner's verdict.</param>
/// <param name="StalenessHours">Age of the newest data, hours.</param>
/// <param name="Book">Order books, or null when none are configured.</param>
/// <param name="MinutesSinceSpike">Since the last spike of implied volatility, 0 while it spikes, infinite before the first.</param>
/// <param name="Drawdown">From the highest equity, share.</param>
public readonly record struct SensorReadings(
    int Nodes, double HeartbeatAgeSeconds, McStatus McStatus, double StalenessHours, BookHealth? Book, double MinutesSinceSpike, double Drawdown);
