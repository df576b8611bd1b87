using DolphinLean.Algorithms.Dolphin.Exits;
using DolphinLean.Algorithms.Dolphin.Signal;
using DolphinLean.Algorithms.Dolphin.Sizing;

namespace DolphinLean.Algorithms.Dolphin.State;

/// <summary>An entry that the alpha model asks for, with what sizing and execution need of it.</summary>
/// <param name="Asset">The asset's index.</param>
/// <param name="Direction">+1 long, −1 short.</param>
/// <param name="VelDiv">vel_div of the bar; its size is the insight's edge.</param>
/// <param name="VelDivTrend">Its trend.</param>
/// <param name="Bucket">Its bucket.</param>
/// <param name="Confirmation">The asset's own move.</param>
/// <param name="Confidence">The insight's confidence.</param>
/// <param name="Levels">Take-profit, stop and longest hold.</param>
public sealed record EntrySignal(
    int Asset, int Direction, double VelDiv, double VelDivTrend, SignalBucket Bucket, Confirmation Confirmation, double Confidence,
    ExitLevels Levels);
