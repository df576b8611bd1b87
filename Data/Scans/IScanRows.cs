namespace DolphinLean.Data.Scans;

/// <summary>Scans in time order, through one moving row: day files, or bars as they come.</summary>
public interface IScanRows
{
    /// <summary>The row that <see cref="MoveNext"/> moves.</summary>
    IScanRow Row { get; }

    /// <summary>The UTC day of the row.</summary>
    DateOnly Date { get; }

    /// <summary>Moves to the next row; false when there is none, or none yet.</summary>
    bool MoveNext();
}
