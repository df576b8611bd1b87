namespace DolphinLean.Algorithms.Tests.Oracle;

/// <summary>One line of the ranking; <c>Action</c> is the direction the asset answers to.</summary>
internal sealed record SeedRanking(string Asset, int Action, double Ars, SeedIrpMetrics Metrics);
