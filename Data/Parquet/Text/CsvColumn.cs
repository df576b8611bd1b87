using System.Globalization;
using System.Numerics;

namespace DolphinLean.Data.Parquet;

/// <summary>One column on its way to CSV: holds a row group's values and prints one of them.</summary>
internal abstract class CsvColumn(ParquetColumn column, int index)
{
    /// <summary>The column's name.</summary>
    public string Name => Column.Name;

    protected ParquetColumn Column { get; } = column;

    protected int Index { get; } = index;

    public static CsvColumn For(ParquetSchema schema, int index)
    {
        var column = schema.Columns[index];
        return column.Physical switch
        {
            ParquetPhysicalType.Boolean => new Booleans(column, index),
            ParquetPhysicalType.Int32 or ParquetPhysicalType.Int64 => new Integers(column, index),
            ParquetPhysicalType.Float or ParquetPhysicalType.Double => new Floating(column, index),
            _ => new CsvBytes(column, index),
        };
    }

    /// <summary>Reads a row group's values.</summary>
    public abstract void Load(ITableReader reader, int rowGroup);

    /// <summary>Prints the value of a row of the row group; nothing for null.</summary>
    public abstract void Write(int row, TextWriter output);

    private sealed class Booleans(ParquetColumn column, int index) : CsvColumn(column, index)
    {
        private bool[] _values = [];
        private bool[] _valid = [];

        public override void Load(ITableReader reader, int rowGroup)
        {
            (_values, _valid) = (new bool[reader.RowsIn(rowGroup)], new bool[reader.RowsIn(rowGroup)]);
            reader.Read(rowGroup, Index, _values, _valid);
        }

        public override void Write(int row, TextWriter output) => output.Write(!_valid[row] ? "" : _values[row] ? "true" : "false");
    }

    private sealed class Floating(ParquetColumn column, int index) : CsvColumn(column, index)
    {
        private double[] _values = [];
        private bool[] _valid = [];

        public override void Load(ITableReader reader, int rowGroup)
        {
            (_values, _valid) = (new double[reader.RowsIn(rowGroup)], new bool[reader.RowsIn(rowGroup)]);
            reader.Read(rowGroup, Index, _values, _valid);
        }

        public override void Write(int row, TextWriter output)
        {
            if (!_valid[row])
                return;
            output.Write(Column.Physical == ParquetPhysicalType.Float
                ? ((float)_values[row]).ToString("R", CultureInfo.InvariantCulture)
                : _values[row].ToString("R", CultureInfo.InvariantCulture));
        }
    }

    private sealed class Integers(ParquetColumn column, int index) : CsvColumn(column, index)
    {
        private long[] _values = [];
        private bool[] _valid = [];

        public override void Load(ITableReader reader, int rowGroup)
        {
            (_values, _valid) = (new long[reader.RowsIn(rowGroup)], new bool[reader.RowsIn(rowGroup)]);
            reader.Read(rowGroup, Index, _values, _valid);
        }

        public override void Write(int row, TextWriter output)
        {
            if (!_valid[row])
                return;
            var logical = Column.Logical;
            if (logical.Kind == ParquetLogicalKind.Decimal)
                output.Write(DecimalText.Format((BigInteger)_values[row], logical.Scale));
            else if (logical is { Kind: ParquetLogicalKind.Integer, IsSigned: false })
                output.Write(((ulong)_values[row]).ToString(CultureInfo.InvariantCulture));
            else
                output.Write(_values[row].ToString(CultureInfo.InvariantCulture));
        }
    }
}
