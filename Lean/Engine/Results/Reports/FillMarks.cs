namespace DolphinLean.Engine.Results.Reports;

/// <summary>Tells entries from exits in the fills of one symbol, and thins them to what a chart can show.</summary>
internal static class FillMarks
{
    private const int Columns = 250;

    /// <summary>Marks of fills in time order, the position starting flat.</summary>
    public static List<FillMark> Of(IEnumerable<OrderEventRecord> fills)
    {
        var marks = new List<FillMark>();
        var position = 0m;
        foreach (var fill in fills)
        {
            var point = new CurvePoint(fill.Time, (double)fill.FillPrice);
            if (position != 0 && Math.Sign(position) != Math.Sign(fill.FillQuantity))
                marks.Add(new FillMark(point, FillMarkKind.Exit));
            position += fill.FillQuantity;
            if (position != 0 && Math.Sign(position) == Math.Sign(fill.FillQuantity))
                marks.Add(new FillMark(point, fill.FillQuantity > 0 ? FillMarkKind.LongEntry : FillMarkKind.ShortEntry));
        }
        return marks;
    }

    /// <summary>Keeps the first mark of each kind in each of a number of equal stretches of the plot.</summary>
    public static IReadOnlyList<FillMark> Thin(IReadOnlyList<FillMark> marks, PlotFrame frame)
    {
        if (marks.Count <= Columns)
            return marks;
        var taken = new HashSet<(int Column, FillMarkKind Kind)>();
        return [.. marks.Where(mark => taken.Add(((int)(frame.X(mark.Point.Time) * Columns / PlotFrame.Width), mark.Kind)))];
    }
}
