namespace DolphinLean.Lean.Engine.Tests.Properties;

/// <summary>One minute of one side of a market: trades, bids or asks.</summary>
internal readonly record struct RandomBar(DateTime EndTime, decimal Open, decimal High, decimal Low, decimal Close);
