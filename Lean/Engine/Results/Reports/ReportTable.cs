namespace DolphinLean.Engine.Results.Reports;

/// <summary>A table that whoever runs a backtest adds to its report.</summary>
/// <param name="Title">Heading.</param>
/// <param name="Remark">What it compares, in a sentence.</param>
/// <param name="Columns">Heads of the columns; the first names the rows.</param>
/// <param name="Rows">Cells, row by row, as many as columns.</param>
public sealed record ReportTable(string Title, string Remark, IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<string>> Rows);
