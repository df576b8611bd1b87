namespace DolphinLean.Engine.Studies;

/// <summary>By what a candidate is chosen on training days.</summary>
public enum StudyObjective
{
    /// <summary>Mean daily return.</summary>
    Return,

    /// <summary>Mean daily return over its standard deviation.</summary>
    Sharpe,
}
