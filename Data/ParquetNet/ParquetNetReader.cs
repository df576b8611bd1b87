using System.Text;
using DolphinLean.Data.Parquet;
using DolphinLean.Data.Parquet.Format;
using Net = global::Parquet;

namespace DolphinLean.Data.ParquetNet;

/// <summary>Reads flat columns through Parquet.Net. It allocates per column, unlike the built-in reader. Not thread-safe.</summary>
internal sealed partial class ParquetNetReader : ITableReader
{
    private readonly Stream _stream;
    private readonly Net.ParquetReader _reader;
    private readonly Dictionary<string, Net.Schema.DataField> _fields;

    private ParquetNetReader(Stream stream, Net.ParquetReader reader, string name)
    {
        _stream = stream;
        _reader = reader;
        Name = name;
        Schema = new ParquetSchema(ParquetNetColumns.Of(reader.Metadata!.Schema));
        _fields = reader.Schema.GetDataFields().DistinctBy(field => field.Path.ToString()).ToDictionary(field => field.Path.ToString(), StringComparer.Ordinal);
    }

    public string Name { get; }

    public ParquetSchema Schema { get; }

    public int RowGroupCount => _reader.RowGroupCount;

    public long RowCount => _reader.RowGroups.Sum(group => group.RowCount);

    public IReadOnlyList<KeyValuePair<string, string>> KeyValueMetadata => [.. _reader.CustomMetadata];

    /// <summary>Opens a file; the stream is closed with the reader.</summary>
    /// <exception cref="InvalidDataException">The file is no Parquet file, is damaged, or holds what Parquet.Net does not know.</exception>
    public static ParquetNetReader Open(Stream stream, string name)
    {
        try
        {
            return Refusal.Of(name, "footer", async () =>
                new ParquetNetReader(stream, await Net.ParquetReader.CreateAsync(stream, leaveStreamOpen: true).ConfigureAwait(false), name));
        }
        catch (InvalidDataException)
        {
            stream.Dispose();
            throw;
        }
    }

    public int RowsIn(int rowGroup) => checked((int)_reader.RowGroups[rowGroup].RowCount);

    public void Read(int rowGroup, int column, Span<double> values) => Read(rowGroup, column, values, []);

    public void Read(int rowGroup, int column, Span<long> values) => ReadLongs(rowGroup, column, values, [], refuseNulls: true);

    public void Read(int rowGroup, int column, Span<long> values, Span<bool> valid) => ReadLongs(rowGroup, column, values, valid, refuseNulls: false);

    public void Read(int rowGroup, int column, Span<int> values)
    {
        var stored = Schema.Columns[column];
        switch (Type.GetTypeCode(FieldOf(column).ClrType))
        {
            case TypeCode.Int32: Fill<int, int>(rowGroup, column, values, [], value => value, 0, refuseNulls: true); break;
            case TypeCode.Decimal: Fill<decimal, int>(rowGroup, column, values, [], value => checked((int)Unscaled(value, stored)), 0, refuseNulls: true); break;
            default: throw WrongType(column, "32-bit integers");
        }
    }

    public void Read(int rowGroup, int column, Span<bool> values, Span<bool> valid)
    {
        if (FieldOf(column).ClrType != typeof(bool))
            throw WrongType(column, "booleans");
        Fill<bool, bool>(rowGroup, column, values, valid, value => value, false, refuseNulls: false);
    }

    public void Read(int rowGroup, int column, BinaryColumn values)
    {
        values.Clear();
        var type = FieldOf(column).ClrType;
        if (type == typeof(ReadOnlyMemory<char>))
            AddAll<ReadOnlyMemory<char>>(rowGroup, column, values, text => values.Add(Encoding.UTF8.GetBytes(text.ToArray())));
        else if (type == typeof(ReadOnlyMemory<byte>))
            AddAll<ReadOnlyMemory<byte>>(rowGroup, column, values, bytes => values.Add(bytes.Span));
        else if (type == typeof(Guid))
            AddAll<Guid>(rowGroup, column, values, id => values.Add(id.ToByteArray(bigEndian: true)));
        else
            throw WrongType(column, "bytes or text");
    }

    public ParquetStatistics Statistics(int rowGroup, int column)
    {
        var stated = _fields.TryGetValue(Schema.Columns[column].Name, out var field)
            ? _reader.RowGroups[rowGroup].GetMetadata(field)?.MetaData?.Statistics
            : null;
        return new ParquetStatistics(Schema.Columns[column], stated is null ? null : new RawStatistics
        {
            Min = stated.MinValue,
            Max = stated.MaxValue,
            DeprecatedMin = stated.Min,
            DeprecatedMax = stated.Max,
            NullCount = stated.NullCount,
            IsMinExact = stated.IsMinValueExact ?? true,
            IsMaxExact = stated.IsMaxValueExact ?? true,
        });
    }

    public void Dispose() => _stream.Dispose();

    private void AddAll<T>(int rowGroup, int column, BinaryColumn values, Action<T> add) where T : struct
    {
        var (raw, levels) = ReadRaw<T>(rowGroup, column);
        var next = 0;
        for (var row = 0; row < RowsIn(rowGroup); row++)
        {
            if (levels is null || levels[row] > 0)
                add(raw[next++]);
            else
                values.AddNull();
        }
    }

    private Net.Schema.DataField FieldOf(int column)
    {
        var name = Schema.Columns[column].Name;
        if (Schema.Columns[column].IsNested)
            throw new InvalidDataException($"{Name}: column '{name}': the column is nested; only flat columns are read.");
        return _fields.TryGetValue(name, out var field) ? field : throw new InvalidDataException($"{Name}: column '{name}': Parquet.Net does not list it.");
    }

    private InvalidDataException WrongType(int column, string wanted)
    {
        var found = Schema.Columns[column];
        return new InvalidDataException($"{Name}: column '{found.Name}': expected {wanted}, found {found.Physical} ({found.Logical}).");
    }
}
