namespace DolphinLean.Lean.Engine.Tests.Properties;

/// <summary>How symbols come and go during a run.</summary>
internal enum SymbolChanges
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary>The algorithm adds and removes them.</summary>
    ByHand,

    /// <summary>A universe selects them.</summary>
    ByUniverse,
}
