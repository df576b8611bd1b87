namespace DolphinLean.Data.Scans;

/// <summary>Columns of a day before they are laid out by bar. Days that are decoded one after the other share it.</summary>
internal sealed class ColumnBlock
{
    /// <summary>Columns at a time: eight doubles fill a cache line of a row.</summary>
    public const int Width = 8;

    /// <summary>The columns, each with room for as many rows as were asked for.</summary>
    public double[][] Columns { get; } = Array.ConvertAll(new double[Width][], _ => Array.Empty<double>());

    /// <summary>Makes room for so many rows; what was there is lost if there was less.</summary>
    public void Reserve(int rows)
    {
        if (Columns[0].Length >= rows)
            return;
        for (var column = 0; column < Width; column++)
            Columns[column] = new double[rows];
    }
}
