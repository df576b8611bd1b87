using DolphinLean.Data.Parquet;
using DolphinLean.Tests;
using NUnit.Framework;

namespace DolphinLean.Data.Tests.Parquet;

/// <summary>Damaged and unsupported files end in one sentence that names file, column and byte.</summary>
public sealed class RefusedFilesTests
{
    private static string Folder => SharedData.Require("data", "parquet", "apache");

    [TestCase("datapage_v1-corrupt-checksum", "column 'a'", "checksum")]
    [TestCase("rle-dict-uncompressed-corrupt-checksum", "column 'long_field'", "checksum")]
    [TestCase("nation.dict-malformed", "column 'name'", "page")]
    public void DamageIsNamed(string name, string column, string what)
    {
        var path = Path.Combine(Folder, "data", name + ".parquet");
        var error = Assert.Throws<InvalidDataException>(() => TableText.Read(path));
        Assert.That(error!.Message, Does.Contain(name).And.Contain(column).And.Contain(what).And.Match("byte [0-9]+"));
    }

    [Test]
    public void ADamagedChecksumIsReadWhenTheCallerAsksSo()
    {
        using var reader = ParquetReader.Open(Path.Combine(Folder, "data", "rle-dict-uncompressed-corrupt-checksum.parquet"), verifyChecksums: false);
        Assert.DoesNotThrow(() => reader.Read(0, reader.Schema.IndexOf("long_field"), new long[reader.RowsIn(0)], new bool[reader.RowsIn(0)]));
    }

    [TestCase("nested_lists.snappy", "a.list.element.list.element.list.element")]
    [TestCase("nested_maps.snappy", "a.key_value.key")]
    [TestCase("nested_structs.rust", "roll_num.min")]
    [TestCase("incorrect_map_schema", "my_map.key_value.key")]
    [TestCase("large_string_map.brotli", "arr.key_value.key")]
    [TestCase("list_columns", "int64_list.list.item")]
    [TestCase("map_no_value", "my_map.key_value.key")]
    [TestCase("nonnullable.impala", "Int_Array.list.element")]
    [TestCase("null_list", "emptylist.list.item")]
    [TestCase("nullable.impala", "int_array.list.element")]
    [TestCase("nulls.snappy", "b_struct.b_c_int")]
    [TestCase("old_list_structure", "a.array.array")]
    [TestCase("repeated_no_annotation", "phoneNumbers.phone.number")]
    [TestCase("repeated_primitive_no_list", "Int32_list")]
    public void NestedColumnsAreRefusedByName(string name, string column)
    {
        var path = Path.Combine(Folder, "data", name + ".parquet");
        var error = Assert.Throws<InvalidDataException>(() => TableText.Read(path));
        Assert.That(error!.Message, Does.Contain(name).And.Contain($"'{column}'").And.Contain("nested"));
    }

    [Test]
    public void FlatColumnsBesideNestedOnesAreRead()
    {
        var path = Path.Combine(Folder, "data", "repeated_no_annotation.parquet");
        Assert.That(TableText.Column(path, "id"), Is.EqualTo(new[] { "1", "2", "3", "4", "5", "6" }));
        path = Path.Combine(Folder, "data", "datapage_v2.snappy.parquet");
        Assert.That(TableText.Read(path, "a", "b", "c", "d").Skip(1).Select(row => string.Join(" ", row)),
            Is.EqualTo(new[] { "abc 1 2 true", "abc 2 3 true", "abc 3 4 true", " 4 5 false", "abc 5 2 true" }));
    }

    [TestCase("ARROW-GH-41317")]
    [TestCase("ARROW-GH-41321")]
    [TestCase("ARROW-GH-45185")]
    [TestCase("ARROW-GH-47662")]
    [TestCase("ARROW-RS-GH-6229-DICTHEADER")]
    [TestCase("ARROW-RS-GH-6229-LEVELS")]
    [TestCase("PARQUET-1481")]
    public void BadFilesAreRefused(string name)
    {
        var path = Path.Combine(Folder, "bad_data", name + ".parquet");
        var error = Assert.Throws<InvalidDataException>(() => TableText.Read(path));
        Assert.That(error!.Message, Does.Contain(name).And.Match("byte [0-9]+"));
    }

    [Test]
    public void AColumnOfOneEntryNeedsNoIndexBits() => Assert.That(
        TableText.Column(Path.Combine(Folder, "bad_data", "ARROW-GH-43605.parquet"), "min_fl"), Has.Length.EqualTo(21_186).And.All.EqualTo("0"));

    [TestCase("", "too few")]
    [TestCase("PAR1", "too few")]
    [TestCase("no Parquet file at all", "does not end in 'PAR1'")]
    [TestCase("PAR1....................PARE", "encrypted")]
    [TestCase("NOPE........\u0004\0\0\0PAR1", "does not start with 'PAR1'")]
    public void BytesThatAreNoParquetFileAreRefused(string text, string what)
    {
        var bytes = System.Text.Encoding.Latin1.GetBytes(text);
        var error = Assert.Throws<InvalidDataException>(() => ParquetReader.Open(bytes, "made.parquet"));
        Assert.That(error!.Message, Does.StartWith("made.parquet: ").And.Contain(what));
    }
}
