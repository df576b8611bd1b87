using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using DolphinLean.Algorithms.Dolphin.Services;
using DolphinLean.Algorithms.Dolphin.Sizing;
using DolphinLean.Data.Grid;
using DolphinLean.Data.Grid.Services;
using NUnit.Framework;
using static DolphinLean.Algorithms.Tests.Dolphin.Services.ServiceBench;

namespace DolphinLean.Algorithms.Tests.Dolphin.Services;

/// <summary>A text that somebody else wrote is a record only when all of it is there.</summary>
public sealed class ServiceRecordsTests
{
    private static object[][] Records { get; } =
    [
        [new ScansRecord(Date, MinuteMs, [1], [double.NaN], [1]), ServiceJson.Default.ScansRecord],
        [new BreakerRecord(Date, 1, 1, 0.2, 0, double.NaN, double.NaN, 5, "fng", 0, 0), ServiceJson.Default.BreakerRecord],
        [new SightRecord(1, 2, 25_000, 0, false), ServiceJson.Default.SightRecord],
        [new ReturnsRecord(Date, 1, [0.1]), ServiceJson.Default.ReturnsRecord],
        [new BooksRecord(1, 2, false, 1, 1, 0, 0), ServiceJson.Default.BooksRecord],
        [new PostureRecord(1, Posture.Turtle, 0.6, 0.6, new(1, 1, null, 1, 0.9), 0, 0, true, ""), ServiceJson.Default.PostureRecord],
        [new DayRecord(Date, 1, 2, 1, 0.2, "OK", 1, new Dictionary<string, DayPart> { ["one"] = new(1, 1) }), ServiceJson.Default.DayRecord],
        [new ServiceBeat(1, 2, 3, ""), ServiceBeat.Json],
    ];

    [TestCaseSource(nameof(Records))]
    public void ATextThatLacksAFieldIsNone(object record, JsonTypeInfo type) =>
        typeof(ServiceRecordsTests).GetMethod(nameof(Check), System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Static)!
            .MakeGenericMethod(record.GetType()).Invoke(null, [record, type]);

    private static void Check<T>(T record, JsonTypeInfo<T> type) where T : class
    {
        var text = GridText.Write(record, type);
        Assert.That(GridText.Write(GridText.Parse("m", "k", text, type), type), Is.EqualTo(text));
        foreach (var (name, _) in JsonNode.Parse(text)!.AsObject())
        {
            var cut = JsonNode.Parse(text)!.AsObject();
            cut.Remove(name);
            Assert.That(() => GridText.Parse("m", "k", cut.ToJsonString(), type), Throws.InstanceOf<GridValueException>(), $"{typeof(T).Name} without {name}");
        }
    }
}
