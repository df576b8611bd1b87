using DolphinLean.Data.Parquet;
using DolphinLean.Tests.Running;
using NUnit.Framework;

namespace DolphinLean.Tests.Commands;

[TestFixture]
public sealed class DataCatCommandTests
{
    private const string All = """
        time,price,name
        1704067200000,0.1,one
        1704067500000,NaN,"t,wo"
        1704067800000,5E-324,""

        """;

    private TemporaryFolder _folder = null!;
    private string _file = "";

    [SetUp]
    public void WriteAFile()
    {
        _folder = new TemporaryFolder();
        _file = _folder["known.parquet"];
        var names = new BinaryColumn();
        foreach (var name in new[] { "one", "t,wo", "" })
            names.Add(name);
        using var writer = TableFile.Create(_file, new ParquetSchema([ParquetColumn.Int64("time"), ParquetColumn.Double("price"), ParquetColumn.String("name")]));
        writer.BeginRowGroup(3);
        writer.Write(0, [1_704_067_200_000, 1_704_067_500_000, 1_704_067_800_000]);
        writer.Write(1, [0.1, double.NaN, double.Epsilon]);
        writer.Write(2, names);
        writer.EndRowGroup();
        writer.Complete();
    }

    [TearDown]
    public void RemoveFolder() => _folder.Dispose();

    [Test]
    public void PrintsWhatTheFileHolds() => Assert.That(Cli.Run("data", "cat", _file).Succeeded().Output, Is.EqualTo(All));

    [Test]
    public void TakesColumnsInTheOrderAskedForAndTheFirstRows() =>
        Assert.That(Cli.Run("data", "cat", _file, "--columns", "price, time", "--rows", "2").Succeeded().Output,
            Is.EqualTo("price,time\n0.1,1704067200000\nNaN,1704067500000\n"));

    [Test]
    public void NoRowsLeaveTheHeader() => Assert.That(Cli.Run("data", "cat", _file, "--rows", "0").Output, Is.EqualTo("time,price,name\n"));

    [Test]
    public void AnUnknownColumnIsNamedWithTheKnownOnes() =>
        Cli.Run("data", "cat", _file, "--columns", "prize").RefusedNaming(_file, "'prize'", "time, price, name");

    [Test]
    public void NegativeRowsAreRefused() => Cli.Run("data", "cat", _file, "--rows", "-1").RefusedNaming("--rows -1");

    [Test]
    public void AFileThatIsNoParquetIsNamed()
    {
        File.WriteAllText(_file, "time,price\n1,2\n");
        Cli.Run("data", "cat", _file).RefusedNaming(_file);
        Cli.Run("data", "schema", _file).RefusedNaming(_file);
    }

    [Test]
    public void AFolderIsNoFile() => Cli.Run("data", "cat", _folder.Path).RefusedNaming(_folder.Path, "folder");

    [Test]
    public void SchemaListsTypesAndRows() =>
        Assert.That(Cli.Run("data", "schema", _file).Succeeded().Output,
            Does.Contain("rows: 3").And.Match("time +int64").And.Match("price +double").And.Match("name +bytearray +string"));
}
