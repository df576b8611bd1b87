namespace DolphinLean.Launcher.Diagnostics;

/// <summary>How bad a finding is.</summary>
internal enum FindingState
{
    /// <summary>As it should be.</summary>
    Good,

    /// <summary>Something optional is missing.</summary>
    Note,

    /// <summary>Something needed does not work.</summary>
    Broken,
}
