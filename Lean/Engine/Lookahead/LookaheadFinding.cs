namespace DolphinLean.Engine.Lookahead;

/// <summary>The first decision that depends on data behind it.</summary>
/// <param name="CutUtc">Where the data ended in the run that decided otherwise.</param>
/// <param name="WithAll">The decision with all data; null when there is none.</param>
/// <param name="WithCut">The decision without what came later; null when there is none.</param>
public sealed record LookaheadFinding(DateTime CutUtc, Decision? WithAll, Decision? WithCut);
