namespace DolphinLean.Data.Grid;

/// <summary>What happened to a map.</summary>
public enum GridChangeKind
{
    /// <summary>A value was written.</summary>
    Written,

    /// <summary>A value was removed.</summary>
    Deleted,

    /// <summary>Changes are not heard any more; what was read before may be old.</summary>
    Lost,

    /// <summary>Changes are heard again; those in between were missed.</summary>
    Resumed,
}
