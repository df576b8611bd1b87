namespace DolphinLean.Lean.Engine.Tests.Properties;

/// <summary>What a bar sums up.</summary>
internal enum PriceSide
{
    Trade,
    Bid,
    Ask,
}
