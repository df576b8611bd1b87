using DolphinLean.Data.Parquet;

namespace DolphinLean.Data.Scans;

/// <summary>
/// One day of scans in memory: columns of times and features, and prices bar after bar. Its buffers are reused from day to day.
/// </summary>
public sealed class ScanDay
{
    private readonly PriceBuffer _prices = new();
    private bool[] _breaks = [];

    /// <summary>Rows of the day.</summary>
    public int Rows { get; private set; }

    /// <summary>Prices in a row.</summary>
    public int Assets { get; private set; }

    /// <summary>The assets of all days up to this one, in order of first appearance: one per price of a row.</summary>
    internal IReadOnlyList<string> AssetNames { get; private set; } = [];

    internal long[] Timestamps { get; private set; } = [];

    internal long[] ScanNumbers { get; private set; } = [];

    /// <summary>Per entry of <see cref="ScanColumns.Features"/>, one value per row.</summary>
    internal double[][] Features { get; } = Array.ConvertAll(ScanColumns.Features.ToArray(), _ => Array.Empty<double>());

    /// <summary>Row-major: row r's price of asset a is at r · <see cref="Assets"/> + a.</summary>
    internal Span<double> Prices => _prices.Span[..(Rows * Assets)];

    /// <summary>Names the prices as they were read.</summary>
    internal ulong PriceDigest { get; set; }

    /// <summary>Whether every asset has a price in every row.</summary>
    internal bool IsWhole { get; set; }

    /// <summary>How long the rows' bars are.</summary>
    internal BarLengths BarLengths { get; } = new();

    /// <summary>Per row, whether assets have prices that lacked one in the row before, or the other way. Kept only where prices are missing.</summary>
    internal ReadOnlySpan<bool> Breaks => _breaks.AsSpan(0, Rows);

    internal ReadOnlySpan<double> PricesAt(int row) => _prices.Span.Slice(row * Assets, Assets);

    /// <summary>Decodes a whole file.</summary>
    /// <param name="table">The open file.</param>
    /// <param name="columns">Its columns.</param>
    /// <param name="targets">Per asset of the file, its index in <paramref name="assetNames"/>.</param>
    /// <param name="assetNames">The assets of a row; those that the file lacks have no price.</param>
    /// <param name="block">Where columns are decoded first.</param>
    /// <exception cref="InvalidDataException">The file is damaged, or an integer price exceeds what a double holds.</exception>
    internal void Load(ITableReader table, ScanColumns columns, ReadOnlySpan<int> targets, IReadOnlyList<string> assetNames, ColumnBlock block)
    {
        var assets = assetNames.Count;
        AssetNames = assetNames;
        Reserve(checked((int)table.RowCount), assets);
        block.Reserve(Rows);
        if (targets.Length < assets)
            Prices.Fill(double.NaN);
        var first = 0;
        for (var group = 0; group < table.RowGroupCount; group++)
        {
            var rows = table.RowsIn(group);
            table.Read(group, columns.TimestampIndex, Timestamps.AsSpan(first, rows));
            table.Read(group, columns.ScanNumberIndex, ScanNumbers.AsSpan(first, rows));
            for (var i = 0; i < Features.Length; i++)
                table.Read(group, columns.FeatureIndices[i], Features[i].AsSpan(first, rows));
            for (var asset = 0; asset < targets.Length; asset += ColumnBlock.Width)
                LoadBlock(table, columns, targets.Slice(asset, Math.Min(ColumnBlock.Width, targets.Length - asset)), asset, group, first, rows, block.Columns);
            first += rows;
        }
    }

    /// <summary>Removes the rows that are not marked, keeping the order of the others.</summary>
    internal void Keep(ReadOnlySpan<bool> marked)
    {
        var kept = 0;
        for (var row = 0; row < Rows; row++)
        {
            if (!marked[row])
                continue;
            Timestamps[kept] = Timestamps[row];
            ScanNumbers[kept] = ScanNumbers[row];
            foreach (var feature in Features)
                feature[kept] = feature[row];
            PricesAt(row).CopyTo(Prices.Slice(kept * Assets, Assets));
            kept++;
        }
        Rows = kept;
    }

    /// <summary>Removes the last rows, with every value of theirs.</summary>
    internal void KeepFirst(int rows)
    {
        Prices[(rows * Assets)..].Fill(double.NaN);
        Timestamps.AsSpan(rows).Clear();
        ScanNumbers.AsSpan(rows).Clear();
        foreach (var feature in Features)
            feature.AsSpan(rows).Fill(double.NaN);
        Rows = rows;
    }

    /// <summary>Finds the breaks of a day that is not whole.</summary>
    internal void FindBreaks()
    {
        if (_breaks.Length < Rows)
            _breaks = new bool[Timestamps.Length];
        for (var row = 1; row < Rows; row++)
            _breaks[row] = !PriceSurvey.HaveSameGaps(PricesAt(row), PricesAt(row - 1));
    }

    private void Reserve(int rows, int assets)
    {
        Rows = rows;
        Assets = assets;
        if (Timestamps.Length < rows)
        {
            Timestamps = new long[rows];
            ScanNumbers = new long[rows];
            for (var i = 0; i < Features.Length; i++)
                Features[i] = new double[rows];
        }
        _prices.Reserve(checked(rows * assets));
    }

    private void LoadBlock(
        ITableReader table, ScanColumns columns, ReadOnlySpan<int> targets, int firstAsset, int group, int firstRow, int rows, double[][] block)
    {
        for (var i = 0; i < targets.Length; i++)
        {
            var column = columns.AssetIndices[firstAsset + i];
            table.Read(group, column, block[i].AsSpan(0, rows));
            if (table.Schema.Columns[column].Physical == ParquetPhysicalType.Int64)
                RequireExact(block[i].AsSpan(0, rows), table, column, firstRow);
        }
        if (targets.Length == ColumnBlock.Width && IsAscending(targets))
            ColumnSpread.Spread(block, rows, Prices[(firstRow * Assets + targets[0])..], Assets);
        else
            Spread(block, targets, firstRow, rows);
    }

    private static bool IsAscending(ReadOnlySpan<int> targets)
    {
        for (var i = 1; i < targets.Length; i++)
        {
            if (targets[i] != targets[i - 1] + 1)
                return false;
        }
        return true;
    }

    private void Spread(double[][] block, ReadOnlySpan<int> targets, int firstRow, int rows)
    {
        for (var i = 0; i < targets.Length; i++)
        {
            var at = firstRow * Assets + targets[i];
            var prices = Prices;
            foreach (var price in block[i].AsSpan(0, rows))
            {
                prices[at] = price;
                at += Assets;
            }
        }
    }

    /// <summary>An int64 beyond 2^53 would be rounded on its way to a double.</summary>
    private static void RequireExact(ReadOnlySpan<double> values, ITableReader table, int column, int firstRow)
    {
        const double limit = 1L << 53;
        for (var row = 0; row < values.Length; row++)
        {
            if (Math.Abs(values[row]) >= limit)
                throw new InvalidDataException(FormattableString.Invariant(
                    $"{table.Name}: row {firstRow + row}, column {table.Schema.Columns[column].Name}: expected a number below 2^53, found {values[row]:R}"));
        }
    }
}
