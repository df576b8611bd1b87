using DolphinLean.Data.Parquet;
using DolphinLean.Exchange.Markets;

namespace DolphinLean.Exchange.Sources;

/// <summary>The candles of one file, as columns: <c>open_time</c> (ms), open, high, low, close, volume.</summary>
internal sealed class KlineFile
{
    private static readonly string[] Names = ["open", "high", "low", "close", "volume"];

    private readonly string _path;
    private readonly long[] _times;
    private readonly double[][] _columns;

    private KlineFile(string path, long[] times, double[][] columns) => (_path, _times, _columns) = (path, times, columns);

    public int Count => _times.Length;

    public long TimeMs(int row) => _times[row];

    /// <summary>The candle of a row.</summary>
    /// <exception cref="InvalidDataException">A price is no price, or high and low do not hold the others.</exception>
    public Candle this[int row]
    {
        get
        {
            var values = Array.ConvertAll(_columns, column => Number(column[row], row));
            var (open, high, low, close, volume) = (values[0], values[1], values[2], values[3], values[4]);
            if (low <= 0 || high < Math.Max(open, close) || low > Math.Min(open, close) || volume < 0)
            {
                throw new InvalidDataException(
                    FormattableString.Invariant($"{_path} row {row + 1}: expected 0 < low ≤ open, close ≤ high and a volume of 0 or more, ")
                    + FormattableString.Invariant($"found open {open}, high {high}, low {low}, close {close}, volume {volume}"));
            }
            var quote = volume * (open + high + low + close) / 4;
            return new Candle(_times[row], _times[row] + 59_999, open, high, low, close, volume, quote, volume > 0 ? 1 : 0, volume / 2, quote / 2, -1, -1);
        }
    }

    /// <summary>First row at or after a time.</summary>
    public int RowAt(long ms)
    {
        var row = Array.BinarySearch(_times, ms);
        return row < 0 ? ~row : row;
    }

    public static KlineFile Read(string path)
    {
        using var table = TableFile.Open(path);
        var time = Column(table, "open_time");
        var columns = Array.ConvertAll(Names, name => Column(table, name));
        var times = new long[table.RowCount];
        var values = Array.ConvertAll(columns, _ => new double[table.RowCount]);
        for (int group = 0, row = 0; group < table.RowGroupCount; row += table.RowsIn(group), group++)
        {
            table.Read(group, time, times.AsSpan(row, table.RowsIn(group)));
            for (var i = 0; i < columns.Length; i++)
                table.Read(group, columns[i], values[i].AsSpan(row, table.RowsIn(group)));
        }
        for (var row = 1; row < times.Length; row++)
        {
            if (times[row] <= times[row - 1])
                throw new InvalidDataException(FormattableString.Invariant($"{path} row {row + 1}: expected open_time after {times[row - 1]}, found {times[row]}"));
        }
        return new KlineFile(path, times, values);
    }

    private static int Column(ITableReader table, string name) => table.Schema.IndexOf(name) is var index and >= 0
        ? index : throw new InvalidDataException($"{table.Name}: expected a column {name} of minute candles, found none");

    private decimal Number(double value, int row) => double.IsFinite(value) && Math.Abs(value) < 1e15
        ? (decimal)value : throw new InvalidDataException(FormattableString.Invariant($"{_path} row {row + 1}: expected a number, found {value}"));
}
