namespace DolphinLean.Engine.Lookahead;

/// <summary>Something that an algorithm decided.</summary>
/// <param name="TimeUtc">The algorithm's time at which it did.</param>
/// <param name="Kind">What it is: journal, insight or order.</param>
/// <param name="Text">All that it says, numbers to the last digit.</param>
public sealed record Decision(DateTime TimeUtc, string Kind, string Text);
